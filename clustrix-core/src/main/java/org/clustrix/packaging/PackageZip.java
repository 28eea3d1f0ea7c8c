package org.clustrix.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.clustrix.format.PackageLayout;
import org.clustrix.problem.ClustrixException;

/**
 * Writes a package so that the same content gives the same bytes everywhere: {@code metadata.json}
 * first, so that a reader of the stream sees it before anything else, then the files by path; all
 * stored, since deflated bytes depend on the build of zlib; one time and one mode; no extra fields.
 */
final class PackageZip {
  /** The first time that a ZIP can say; local, since a ZIP knows no time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int MODE = 0100644;

  private PackageZip() {}

  /**
   * Writes a package to a file that does not count until the caller has renamed it.
   *
   * @param files sorted by path
   * @throws ClustrixException where a file is no longer what it was when it was hashed
   */
  static void write(Path target, String metadata, List<PackageFile> files) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
      zip.setEncoding(StandardCharsets.UTF_8.name());
      byte[] bytes = metadata.getBytes(StandardCharsets.UTF_8);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      zip.putArchiveEntry(entry(PackageLayout.METADATA, bytes.length, crc.getValue()));
      zip.write(bytes);
      zip.closeArchiveEntry();
      for (PackageFile file : files) {
        zip.putArchiveEntry(entry(file.path(), file.entry().size(), file.crc()));
        copy(file, zip);
        zip.closeArchiveEntry();
      }
    }
  }

  private static ZipArchiveEntry entry(String path, long size, long crc) {
    ZipArchiveEntry entry = new ZipArchiveEntry(path);
    entry.setMethod(ZipArchiveEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc);
    entry.setUnixMode(MODE);
    entry.setTimeLocal(TIME);
    return entry;
  }

  private static void copy(PackageFile file, ZipArchiveOutputStream zip) throws IOException {
    try (InputStream in = file.source().open();
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
      long size = checked.transferTo(zip);
      if (size != file.entry().size() || checked.getChecksum().getValue() != file.crc()) {
        throw new ClustrixException(
            file.path() + " changed while it was packaged", "let nothing write to it and repeat");
      }
    }
  }

  /** Moves a finished file to its name; the same name always means the same bytes. */
  static void publish(Path temporary, Path target) throws IOException {
    Files.move(
        temporary,
        target,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }
}
