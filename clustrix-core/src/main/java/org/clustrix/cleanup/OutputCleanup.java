package org.clustrix.cleanup;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.FormatException;
import org.clustrix.format.JobResult;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;

/**
 * Removes old packages, their analyses, results of jobs and the files that jobs gave from a folder
 * on this machine. Only what has a name and a content that Clustrix gives, and of fetched files
 * those that nobody has changed since; a folder that holds other things, too, keeps them. Stateless
 * but for its folder.
 */
public final class OutputCleanup {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  /** The folder in an output folder that holds the results of jobs. */
  public static final String RESULTS = "results";

  private static final String JSON = ".json";

  private final Path folder;
  private final Set<Path> kept;

  /**
   * Makes one.
   *
   * @param folder need not exist
   * @param kept packages in it that stay in any case, with their analyses
   */
  public OutputCleanup(Path folder, List<Path> kept) {
    this.folder = folder;
    this.kept = Set.copyOf(kept);
  }

  /**
   * Cleans up.
   *
   * @param dryRun whether to change nothing and tell what would go
   */
  public Freed run(Age age, boolean dryRun) {
    Instant before = Instant.now().minus(age.time());
    List<Freed.Item> items = new ArrayList<>();
    try {
      for (Path file : files(folder)) {
        if (isOld(file, before) && !isKept(file) && (isPackage(file) || isAnalysis(file))) {
          items.add(remove(file, dryRun));
        }
      }
      for (Path file : files(folder.resolve(RESULTS))) {
        if (isOld(file, before) && isResult(file)) {
          items.add(remove(file, dryRun));
          addValue(file, before, dryRun, items);
        }
      }
      for (Path file : files(folder.resolve(OutputRecord.OUTPUTS))) {
        if (isOld(file, before)) {
          addOutputs(file, dryRun, items);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cleaning up " + folder, e);
    }
    return new Freed(folder.toString(), items);
  }

  /** A value that was too large for the result lies beside it. */
  private void addValue(Path result, Instant before, boolean dryRun, List<Freed.Item> items)
      throws IOException {
    String name = result.getFileName().toString();
    Path value =
        result
            .resolveSibling(name.substring(0, name.length() - JSON.length()))
            .resolve(ClusterLayout.VALUE);
    if (Files.isRegularFile(value, LinkOption.NOFOLLOW_LINKS) && isOld(value, before)) {
      items.add(remove(value, dryRun));
      if (!dryRun) {
        removeEmpty(value.getParent(), folder.resolve(RESULTS));
      }
    }
  }

  private void addOutputs(Path record, boolean dryRun, List<Freed.Item> items) throws IOException {
    Optional<OutputRecord> read = OutputRecord.read(record);
    if (read.isPresent()) {
      for (Path file : read.get().unchanged()) {
        items.add(remove(file, dryRun));
        if (!dryRun) {
          removeEmpty(file.getParent(), record.getParent());
        }
      }
      items.add(remove(record, dryRun));
    }
  }

  /** Removes a folder, and those above it up to another, as long as they are empty. */
  private static void removeEmpty(Path empty, Path top) throws IOException {
    for (Path next = empty; !next.equals(top); next = next.getParent()) {
      try {
        Files.delete(next);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path file : all) {
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            files.add(file);
          }
        }
      }
    }
    return files;
  }

  private static boolean isOld(Path file, Instant before) throws IOException {
    return !Files.getLastModifiedTime(file).toInstant().isAfter(before);
  }

  private boolean isKept(Path file) {
    return kept.stream()
        .anyMatch(
            pack ->
                pack.equals(file)
                    || id(pack.getFileName().toString()).equals(id(file.getFileName().toString())));
  }

  private static String id(String name) {
    Matcher m = ID.matcher(name);
    return m.find() ? m.group() : name;
  }

  private static boolean isPackage(Path file) {
    String name = file.getFileName().toString();
    if (!name.equals(PackageLayout.packageFile(id(name)))) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry metadata = zip.getEntry(PackageLayout.METADATA);
      if (metadata == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(metadata)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return PackageMetadata.parse(text).packageId().equals(id(name));
      }
    } catch (IOException | FormatException e) {
      return false;
    }
  }

  private static boolean isAnalysis(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!name.equals(PackageLayout.analysisFile(id(name)))) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(1), StandardCharsets.UTF_8).equals("{");
    }
  }

  private static boolean isResult(Path file) throws IOException {
    if (!file.getFileName().toString().endsWith(JSON)) {
      return false;
    }
    try {
      String text = Files.readString(file);
      return isOfArray(text) || JobResult.parse(text).provenance() != null;
    } catch (FormatException | JsonParseException | IOException e) {
      return false;
    }
  }

  private static boolean isOfArray(String text) {
    return JsonParser.parseString(text) instanceof JsonObject json
        && json.keySet().containsAll(List.of("schema", "job", "results", "tasks", "answers"));
  }

  private Freed.Item remove(Path file, boolean dryRun) throws IOException {
    Freed.Item item =
        new Freed.Item(folder.relativize(file).toString().replace('\\', '/'), Files.size(file));
    if (!dryRun) {
      Files.deleteIfExists(file);
    }
    return item;
  }
}
