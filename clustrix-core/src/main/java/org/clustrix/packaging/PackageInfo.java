package org.clustrix.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.clustrix.format.FormatException;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.problem.ClustrixException;

/**
 * A package that was written.
 *
 * @param packagePath the ZIP
 * @param packageId 32 hex digits, the same for the same content everywhere
 * @param sizeBytes the size of the ZIP
 * @param metadata its {@code metadata.json}
 * @param artifacts the local jar of each external dependency, by SHA-256
 */
public record PackageInfo(
    Path packagePath,
    String packageId,
    long sizeBytes,
    PackageMetadata metadata,
    Map<String, Path> artifacts) {
  /** Copies the map. */
  public PackageInfo {
    artifacts = Collections.unmodifiableMap(new TreeMap<>(artifacts));
  }

  /**
   * Reads a package that was written before; where its artifacts lie is not known from it.
   *
   * @throws ClustrixException where the file is no package, or was changed after it was made
   */
  public static PackageInfo read(Path file) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      ZipArchiveEntry entry = zip.getEntry(PackageLayout.METADATA);
      if (entry == null) {
        throw new FormatException("it has no " + PackageLayout.METADATA);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        PackageMetadata metadata =
            PackageMetadata.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return new PackageInfo(file, metadata.packageId(), Files.size(file), metadata, Map.of());
      }
    } catch (IOException | FormatException e) {
      throw new ClustrixException(
          file + " is not a package of Clustrix: " + e.getMessage(),
          "name a clustrix_package_<id>.zip, or package the function again",
          e);
    }
  }
}
