package org.clustrix.classpath;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * What the central directory of a jar says. Immutable.
 *
 * @param names the names of its files, sorted, each once
 * @param multiRelease whether versioned folders count (JAR specification, Multi-Release)
 * @param classPath the jars and folders that its manifest adds to the class path, as written there
 * @param agents the classes that its manifest names as agents
 */
record JarListing(
    List<String> names, boolean multiRelease, List<String> classPath, List<String> agents) {
  private static final List<String> AGENTS =
      List.of("Launcher-Agent-Class", "Premain-Class", "Agent-Class");

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
      Manifest manifest = jar.getManifest();
      Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
      return new JarListing(all, jar.isMultiRelease(), classPath(main), agents(main));
    }
  }

  private static List<String> classPath(Attributes manifest) {
    String value = manifest.getValue(Attributes.Name.CLASS_PATH);
    return value == null || value.isBlank() ? List.of() : List.of(value.strip().split("\\s+", -1));
  }

  private static List<String> agents(Attributes manifest) {
    return AGENTS.stream()
        .filter(name -> manifest.getValue(name) != null)
        .map(name -> name + ": " + manifest.getValue(name))
        .toList();
  }
}
