package org.clustrix.reachability.summary;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.clustrix.classpath.BoundedFolder;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.FileDigests;

/**
 * A cache in a folder of the user: one file a jar, named by the jar's SHA-256, below a folder of
 * the format's number. Files are replaced whole, by rename, and only ever gain entries, so many
 * builds may share it; the folder may be deleted at any time. Serves one class path. Safe for any
 * thread.
 */
public final class FileSummaryCache implements SummaryCache {
  /** Goes up with every change of what a summary says; a test compares a known class. */
  static final int FORMAT = 4;

  private static final String SUFFIX = ".classes";

  private final Path folder;
  private final FileDigests digests;
  private final long limit;
  private final Map<ClassRoot, JarSummaries> loaded = new ConcurrentHashMap<>();
  private final Map<ClassRoot, Map<String, byte[]>> added = new ConcurrentHashMap<>();

  /**
   * Opens a cache.
   *
   * @param folder need not exist
   * @param limit the size in bytes above which the files that were not used for longest go
   */
  public FileSummaryCache(Path folder, FileDigests digests, long limit) {
    this.folder = folder.resolve("classes-" + FORMAT);
    this.digests = digests;
    this.limit = limit;
  }

  @Override
  public ByteBuffer find(ClassRoot root, String path) {
    return root.isArtifactJar() ? loaded.computeIfAbsent(root, this::load).find(path) : null;
  }

  private JarSummaries load(ClassRoot root) {
    Optional<String> digest = digests.remembered(root.entry().file());
    return digest.map(name -> load(file(name))).orElse(JarSummaries.EMPTY);
  }

  private static JarSummaries load(Path file) {
    try {
      JarSummaries summaries = JarSummaries.of(Files.readAllBytes(file));
      BoundedFolder.touch(file);
      return summaries;
    } catch (IOException | RuntimeException e) {
      return JarSummaries.EMPTY; // not there, or damaged: it is made again
    }
  }

  private Path file(String digest) {
    return folder.resolve(digest + SUFFIX);
  }

  @Override
  public void add(ClassRoot root, String path, byte[] summary) {
    if (root.isArtifactJar()) {
      added.computeIfAbsent(root, key -> new ConcurrentHashMap<>()).put(path, summary);
    }
  }

  @Override
  public void save() {
    added.forEach(
        (root, summaries) -> {
          try {
            save(file(digests.of(root.entry().file())), new HashMap<>(summaries));
          } catch (IOException e) {
            // No space, no right to write: the next analysis takes longer, this one is done.
            added.remove(root);
          }
        });
    if (!added.isEmpty()) {
      new BoundedFolder(folder, limit).enforce();
      added.clear();
    }
  }

  private void save(Path target, Map<String, byte[]> summaries) throws IOException {
    Files.createDirectories(folder);
    Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        // What is there now, not what was loaded: another build may have added to it.
        load(target).write(summaries, out);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
