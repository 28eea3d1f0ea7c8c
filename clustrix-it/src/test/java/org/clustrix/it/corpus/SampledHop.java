package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.clustrix.explanation.Step;

/**
 * A step of an explanation, and where the files lie that it speaks of.
 *
 * @param root the jar or directory
 * @param files the forms of the class in it (a Multi-Release jar has several), or the one resource
 */
record SampledHop(String program, Step step, Path root, List<String> files) {
  boolean isOfClass() {
    return !step.className().isEmpty();
  }

  /** Returns the first of the files, with where it lies. */
  String place() {
    return root + "!/" + files.get(0);
  }

  /** Returns the content of each file. */
  List<byte[]> read() throws IOException {
    List<byte[]> all = new ArrayList<>();
    if (Files.isDirectory(root)) {
      for (String file : files) {
        all.add(Files.readAllBytes(root.resolve(file)));
      }
      return all;
    }
    try (ZipFile jar = new ZipFile(root.toFile())) {
      for (String file : files) {
        all.add(jar.getInputStream(jar.getEntry(file)).readAllBytes());
      }
    }
    return all;
  }
}
