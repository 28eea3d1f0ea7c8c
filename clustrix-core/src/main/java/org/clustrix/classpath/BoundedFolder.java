package org.clustrix.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a folder of cached files below a size: those that were not used for longest go, and so do
 * temporary files, whose names begin with a dot, that somebody left behind.
 *
 * @param folder the folder; only its own files count
 * @param limit the most that may stay, in bytes
 */
public record BoundedFolder(Path folder, long limit) {
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);
  private static final Duration USED_LATELY = Duration.ofDays(1);

  private record Entry(Path file, long size, Instant modified) {}

  /** Takes note that a file was used: by its time, which need not be exact. */
  public static void touch(Path file) throws IOException {
    Instant now = Instant.now();
    if (Files.getLastModifiedTime(file).toInstant().plus(USED_LATELY).isBefore(now)) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }

  /** Deletes what is too much. What cannot be listed or deleted stays: others may be at it too. */
  public void enforce() {
    try {
      List<Entry> entries = entries();
      entries.sort(Comparator.comparing(Entry::modified));
      long total = entries.stream().mapToLong(Entry::size).sum();
      for (Entry entry : entries) {
        if (total <= limit) {
          return;
        }
        Files.deleteIfExists(entry.file());
        total -= entry.size();
      }
    } catch (IOException e) {
      // the next build tries again
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        boolean temporary = file.getFileName().toString().startsWith(".");
        if (!temporary) {
          entries.add(new Entry(file, Files.size(file), modified));
        } else if (modified.plus(LEFT_BEHIND).isBefore(Instant.now())) {
          Files.deleteIfExists(file);
        }
      }
    }
    return entries;
  }
}
