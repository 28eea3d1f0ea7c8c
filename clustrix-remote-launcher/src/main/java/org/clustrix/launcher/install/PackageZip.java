package org.clustrix.launcher.install;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.FormatException;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Sha256;
import org.clustrix.launcher.trace.LauncherTrace;

/**
 * A package ZIP whose outside was verified when it was opened: allowed names, every entry stored,
 * plain and of the declared size, nothing that the metadata does not list. The hash of each entry
 * is verified when it is copied. For one thread.
 */
final class PackageZip implements Closeable {
  private static final int ENCRYPTED = 1;
  private static final int BUFFER = 1 << 16;

  private final ZipFile zip;
  private final PackageMetadata metadata;

  private PackageZip(ZipFile zip, PackageMetadata metadata) {
    this.zip = zip;
    this.metadata = metadata;
  }

  /**
   * Opens and verifies a package.
   *
   * @throws InstallException where it breaks a rule; the message says which
   */
  static PackageZip open(Path file) throws IOException, InstallException {
    List<String> names = new ArrayList<>();
    for (CentralDirectory.Header header : CentralDirectory.read(file)) {
      if (header.method != ZipEntry.STORED || (header.flags & ENCRYPTED) != 0) {
        throw new InstallException(
            "the package is refused: its entry '"
                + header.name
                + "' is not stored as it is; package the function again instead of re-zipping it");
      }
      if (!header.regular) {
        throw new InstallException(
            "the package is refused: its entry '" + header.name + "' is not a plain file");
      }
      names.add(header.name);
    }
    EntryNames.check(names);
    ZipFile zip = opened(file);
    try {
      PackageMetadata metadata = readMetadata(zip);
      checkContents(zip, metadata, names.size(), Files.size(file));
      return new PackageZip(zip, metadata);
    } catch (IOException | InstallException | RuntimeException | Error e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile opened(Path file) throws IOException, InstallException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw new InstallException("the package is not a ZIP that Java reads: " + e.getMessage(), e);
    }
  }

  private static PackageMetadata readMetadata(ZipFile zip) throws IOException, InstallException {
    ZipEntry entry = zip.getEntry(PackageLayout.METADATA);
    if (entry == null) {
      throw new InstallException("the package is refused: it holds no " + PackageLayout.METADATA);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = zip.getInputStream(entry)) {
      copy(in, bytes, null);
    }
    try {
      return PackageMetadata.parse(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
    } catch (FormatException e) {
      throw new InstallException("the package is refused: " + e.getMessage(), e);
    }
  }

  /**
   * Compares the entries with what the metadata lists. Stored entries cannot grow, but two headers
   * may point at the same bytes; hence the sum.
   */
  private static void checkContents(
      ZipFile zip, PackageMetadata metadata, int entries, long fileSize) throws InstallException {
    Map<String, Long> listed = new HashMap<>();
    long sum = 0;
    for (ContentEntry content : metadata.contents()) {
      ZipEntry entry = zip.getEntry(content.path());
      if (entry == null) {
        throw new InstallException(
            "the package is refused: '" + content.path() + "' is listed and not there");
      }
      if (entry.getSize() != content.size() || entry.getCompressedSize() != content.size()) {
        throw new InstallException(
            "the package is refused: '"
                + content.path()
                + "' has "
                + entry.getSize()
                + " bytes, its metadata says "
                + content.size());
      }
      sum += content.size();
      listed.put(content.path(), content.size());
    }
    if (listed.size() != metadata.contents().size() || listed.size() + 1 != entries) {
      throw new InstallException(
          "the package is refused: it holds "
              + entries
              + " entries, its metadata lists "
              + listed.size()
              + " and itself");
    }
    if (sum > fileSize) {
      throw new InstallException(
          "the package is refused: its entries sum up to more than the file holds");
    }
  }

  PackageMetadata metadata() {
    return metadata;
  }

  /** Returns the CRC-32 of an entry as its header says it. */
  long crc(ContentEntry content) {
    return zip.getEntry(content.path()).getCrc();
  }

  /**
   * Copies an entry and verifies its hash on the way.
   *
   * @throws InstallException where the bytes are not those of the metadata; what was written by
   *     then is to be thrown away
   */
  void copy(ContentEntry content, OutputStream out) throws IOException, InstallException {
    MessageDigest digest = Sha256.newDigest();
    try (InputStream in = zip.getInputStream(zip.getEntry(content.path()))) {
      copy(in, out, digest);
    }
    String found = Sha256.hexOf(digest.digest());
    if (!found.equals(content.sha256())) {
      throw new InstallException(
          "the package is damaged: '"
              + content.path()
              + "' has the SHA-256 "
              + found
              + ", its metadata says "
              + content.sha256()
              + "; deploy again");
    }
    if (LauncherTrace.ON) {
      LauncherTrace.tell("verified: " + content.path() + " is " + found);
    }
  }

  private static void copy(InputStream in, OutputStream out, MessageDigest digest)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (digest != null) {
        digest.update(buffer, 0, n);
      }
      out.write(buffer, 0, n);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
