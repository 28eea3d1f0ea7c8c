package org.clustrix.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.Sha256;

/**
 * A file on its way into a package.
 *
 * @param path its path in the ZIP
 * @param source where its bytes come from; read twice
 * @param entry its hash and size
 * @param crc its CRC-32, which a stored entry needs before its bytes
 */
record PackageFile(String path, Source source, ContentEntry entry, long crc) {
  private static final int BUFFER = 1 << 16;

  /** Opens the bytes. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /** Reads a file once for its hash. */
  static PackageFile of(String path, Path file) throws IOException {
    return of(path, () -> Files.newInputStream(file));
  }

  /** Reads a file of a class path root once for its hash. */
  static PackageFile of(String path, ClassRoot root, String name) throws IOException {
    return of(path, () -> root.open(name));
  }

  /** Takes bytes that were made here. */
  static PackageFile of(String path, byte[] bytes) throws IOException {
    return of(path, () -> new ByteArrayInputStream(bytes));
  }

  private static PackageFile of(String path, Source source) throws IOException {
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in = source.open();
        CheckedInputStream checked = new CheckedInputStream(in, crc);
        DigestInputStream digested = new DigestInputStream(checked, Sha256.newDigest())) {
      byte[] buffer = new byte[BUFFER];
      for (int n = digested.read(buffer); n >= 0; n = digested.read(buffer)) {
        size += n;
      }
      String sha256 = Sha256.hexOf(digested.getMessageDigest().digest());
      return new PackageFile(path, source, new ContentEntry(path, sha256, size), crc.getValue());
    }
  }
}
