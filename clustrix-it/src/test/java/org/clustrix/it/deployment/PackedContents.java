package org.clustrix.it.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Sha256;

/** What a package holds, packed without an analysis. */
public final class PackedContents {
  private final SortedMap<String, byte[]> contents;

  /** Takes files by their names in the ZIP. */
  public PackedContents(Map<String, byte[]> contents) {
    this.contents = new TreeMap<>(contents);
  }

  /** Returns what metadata says of them. */
  public List<ContentEntry> entries() {
    return contents.entrySet().stream()
        .map(e -> new ContentEntry(e.getKey(), Sha256.hex(e.getValue()), e.getValue().length))
        .toList();
  }

  /** Writes the ZIP into a folder, under the name of its package. */
  public Path write(PackageMetadata metadata, Path folder) throws IOException {
    SortedMap<String, byte[]> all = new TreeMap<>(contents);
    all.put(PackageLayout.METADATA, metadata.toText().getBytes(StandardCharsets.UTF_8));
    Path zip = folder.resolve(PackageLayout.packageFile(metadata.packageId()));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> content : all.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(content.getValue());
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.getValue().length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content.getValue());
      }
    }
    return zip;
  }
}
