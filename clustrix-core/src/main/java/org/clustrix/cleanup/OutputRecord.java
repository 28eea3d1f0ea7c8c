package org.clustrix.cleanup;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files of a job were brought to {@code outputs/<job>}, and how they were: a cleanup takes
 * what is still so, and leaves what somebody has changed. Immutable.
 */
public final class OutputRecord {
  /** The folder in an output folder that holds a folder for each job, and its record. */
  public static final String OUTPUTS = "outputs";

  private static final String JSON = ".json";

  /** As it stands in the file. */
  private record Content(int schema, List<Brought> outputs) {}

  private record Brought(String path, long size, long modified) {
    static Brought of(Path folder, String path) throws IOException {
      Path file = folder.resolve(path);
      return new Brought(path, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }

    boolean isStillSo(Path folder) throws IOException {
      Path file;
      try {
        file = folder.resolve(path).normalize();
      } catch (InvalidPathException e) {
        // written in another locale
        return false;
      }
      return file.startsWith(folder)
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == size
          && Files.getLastModifiedTime(file).toMillis() == modified;
    }
  }

  private final Path folder;
  private final List<Brought> outputs;

  private OutputRecord(Path folder, List<Brought> outputs) {
    this.folder = folder;
    this.outputs = outputs;
  }

  /**
   * Writes the record of what has just been brought, where that is anything.
   *
   * @param folder of the job, which the record lies beside
   * @param files relative to it
   */
  public static void write(Path folder, List<String> files) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    List<Brought> outputs = new ArrayList<>();
    for (String file : files) {
      outputs.add(Brought.of(folder, file));
    }
    Files.writeString(
        folder.resolveSibling(folder.getFileName() + JSON),
        new Gson().toJson(new Content(1, outputs)) + "\n");
  }

  /** Reads a record; empty where the file is none. */
  static Optional<OutputRecord> read(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(JSON)) {
      return Optional.empty();
    }
    try {
      Content content = new Gson().fromJson(Files.readString(file), Content.class);
      boolean whole =
          content != null
              && content.schema() == 1
              && content.outputs() != null
              && content.outputs().stream().allMatch(each -> each != null && each.path() != null);
      Path folder = file.resolveSibling(name.substring(0, name.length() - JSON.length()));
      return whole ? Optional.of(new OutputRecord(folder, content.outputs())) : Optional.empty();
    } catch (JsonParseException | IOException e) {
      return Optional.empty();
    }
  }

  /** Returns those of the files that are as they were when they came. */
  List<Path> unchanged() throws IOException {
    List<Path> unchanged = new ArrayList<>();
    for (Brought each : outputs) {
      if (each.isStillSo(folder)) {
        unchanged.add(folder.resolve(each.path()));
      }
    }
    return unchanged;
  }
}
