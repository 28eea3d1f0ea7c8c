package org.clustrix.classpath;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.clustrix.format.Sha256;

/**
 * Remembers what is in the jars of a class path, so that their central directories need not be read
 * again: one file a class path, named by the paths, sizes, times and identities of its jars.
 * Content: CRC-32 of the rest, and the rest as {@link ListingFormat} says. Safe for any thread and
 * for many builds at once; whatever is wrong with a file, the jars are read.
 */
public final class ListingCache {
  /** Goes up with every change of the layout. */
  private static final String FOLDER = "listings-4";

  private static final int CRC_LENGTH = 4;

  private final Optional<Path> folder;
  private final long limit;

  /**
   * Opens a cache.
   *
   * @param folder need not exist; empty to remember nothing
   * @param limit the size in bytes above which the files that were not used for longest go
   */
  public ListingCache(Optional<Path> folder, long limit) {
    this.folder = folder.map(path -> path.resolve(FOLDER));
    this.limit = limit;
  }

  /** Returns the listing of each jar. */
  JarListings of(List<Path> jars) {
    if (folder.isEmpty() || jars.isEmpty()) {
      return JarListings.read(jars);
    }
    try {
      Path file = folder.get().resolve(key(jars));
      Optional<JarListings> known = load(file, jars.size());
      if (known.isPresent()) {
        return known.get();
      }
      JarListings read = JarListings.read(jars);
      save(file, read);
      return read;
    } catch (IOException e) {
      return JarListings.read(jars); // says better what is wrong with a jar
    }
  }

  private static String key(List<Path> jars) throws IOException {
    StringBuilder stamps = new StringBuilder();
    for (Path jar : jars) {
      stamps.append(jar.toAbsolutePath().normalize()).append('\n');
      stamps.append(FileStamp.of(jar)).append('\n');
    }
    return Sha256.hex(stamps.toString().getBytes(StandardCharsets.UTF_8)) + ".jars";
  }

  private static Optional<JarListings> load(Path file, int jars) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      CRC32 crc = new CRC32();
      crc.update(bytes, CRC_LENGTH, bytes.length - CRC_LENGTH);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (in.readInt() != (int) crc.getValue()) {
        return Optional.empty();
      }
      BoundedFolder.touch(file);
      return Optional.of(ListingFormat.read(bytes, CRC_LENGTH, jars));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // not there, or damaged
    }
  }

  private void save(Path file, JarListings listings) {
    Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      byte[] content = ListingFormat.write(listings);
      CRC32 crc = new CRC32();
      crc.update(content);
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
        out.writeInt((int) crc.getValue());
        out.write(content);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      new BoundedFolder(file.getParent(), limit).enforce();
    } catch (IOException e) {
      temporary.toFile().delete(); // a full or read-only disk: the next build reads the jars again
    }
  }
}
