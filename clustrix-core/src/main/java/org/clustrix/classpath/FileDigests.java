package org.clustrix.classpath;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.clustrix.format.Sha256;

/**
 * SHA-256 of files, remembered from one build to the next: a file of the same path, size, times and
 * identity is not read again. Safe for any thread and for many builds at once; whatever is wrong
 * with the memory, the file is read.
 */
public final class FileDigests {
  /** A file may change twice within one tick of its clock; only older ones are remembered. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final Optional<Path> memory;
  private final Map<Path, String> known = new ConcurrentHashMap<>();

  /** Makes one that remembers in a folder, which need not exist, or nowhere. */
  public FileDigests(Optional<Path> memory) {
    this.memory = memory;
  }

  /**
   * Returns the digest of a file, in hexadecimal.
   *
   * @throws IOException where it cannot be read
   */
  public String of(Path file) throws IOException {
    Path path = file.toAbsolutePath().normalize();
    String digest = known.get(path);
    if (digest == null) {
      Optional<String> remembered = remembered(path);
      digest = remembered.isPresent() ? remembered.get() : computed(path);
      known.put(path, digest);
    }
    return digest;
  }

  /** Returns the digest of a file if that takes no reading of it. */
  public Optional<String> remembered(Path file) {
    Path path = file.toAbsolutePath().normalize();
    if (known.containsKey(path)) {
      return Optional.of(known.get(path));
    }
    if (memory.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(note(memory.get(), path), StandardCharsets.UTF_8);
      boolean same =
          lines.size() == 3
              && lines.get(0).equals(FileStamp.of(path))
              && lines.get(2).equals(checkSum(lines.get(0), lines.get(1)));
      return same ? Optional.of(lines.get(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // never seen, or not readable: both cost a reading
    }
  }

  private String computed(Path path) throws IOException {
    String before = FileStamp.of(path);
    String digest = Sha256.hex(path);
    Instant modified = Files.getLastModifiedTime(path).toInstant();
    if (memory.isPresent() && modified.plus(SETTLED).isBefore(Instant.now())) {
      remember(path, before, digest);
    }
    return digest;
  }

  private void remember(Path path, String stamp, String digest) {
    Path note = note(memory.get(), path);
    Path temporary = note.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(note.getParent());
      String content = stamp + "\n" + digest + "\n" + checkSum(stamp, digest) + "\n";
      Files.writeString(temporary, content, StandardCharsets.UTF_8);
      Files.move(temporary, note, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      temporary.toFile().delete(); // a full or read-only disk: the next build reads the file again
    }
  }

  /** A digest that a damaged disk has changed would become part of a package. */
  private static String checkSum(String stamp, String digest) {
    return Sha256.hex((stamp + " " + digest).getBytes(StandardCharsets.UTF_8));
  }

  private static Path note(Path folder, Path path) {
    return folder.resolve(Sha256.hex(path.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
