package org.clustrix.classpath;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What the central directory of a jar says. Immutable.
 *
 * @param names the names of its files, sorted, each once
 * @param multiRelease whether versioned folders count (JAR specification, Multi-Release)
 */
record JarListing(List<String> names, boolean multiRelease) {

  /**
   * Reads a jar's central directory and manifest.
   *
   * @throws IOException where it is no readable jar
   */
  static JarListing of(Path file) throws IOException {
    // No signature check: nothing of the jar is run here, and it travels as it is.
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      String[] names = new String[jar.size()];
      int count = 0;
      for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (!name.endsWith("/") && count < names.length) {
          names[count++] = name;
        }
      }
      Arrays.sort(names, 0, count);
      int unique = 0;
      for (int i = 0; i < count; i++) {
        if (unique == 0 || !names[i].equals(names[unique - 1])) {
          names[unique++] = names[i];
        }
      }
      List<String> all = Collections.unmodifiableList(Arrays.asList(names).subList(0, unique));
      return new JarListing(all, jar.isMultiRelease());
    }
  }
}
