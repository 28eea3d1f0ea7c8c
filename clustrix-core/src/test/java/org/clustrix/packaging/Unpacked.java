package org.clustrix.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clustrix.format.ClassPathElement;

/** A package as a cluster has it: unzipped, with the class path that its metadata says. */
record Unpacked(Path folder, List<String> classPath) {

  static Unpacked of(PackageInfo info, Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(info.packagePath());
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    List<String> classPath = new ArrayList<>();
    for (ClassPathElement element : info.metadata().execution().classpath()) {
      classPath.add(
          element.kind().equals("artifact")
              ? info.artifacts().get(element.sha256()).toString()
              : folder.resolve(element.path()).toString());
    }
    return new Unpacked(folder, classPath);
  }

  /** The working directory of a job: packaged data at its relative paths. */
  Path data() throws IOException {
    return Files.createDirectories(folder.resolve("data"));
  }
}
