package org.clustrix.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
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
    FileNames names, boolean multiRelease, List<String> classPath, List<String> agents) {
  private static final List<String> AGENTS =
      List.of("Launcher-Agent-Class", "Premain-Class", "Agent-Class");

  /** More than any real manifest has. */
  private static final int LONGEST_MANIFEST = 16 << 20;

  /** Up to here the JDK itself reads no more of a manifest than the directory promises. */
  private static final int TRUSTED_MANIFEST = 0xffff;

  /**
   * Reads a jar's central directory and manifest. Names that lead out of the jar, or that no file
   * system takes, are passed over: no class loader asks for them, and nothing may be written there.
   *
   * @throws IOException where it is no readable jar
   */
  static JarListing of(Path file) throws IOException {
    // No signature check: nothing of the jar is run here, and it travels as it is.
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      List<String> names = new ArrayList<>(jar.size());
      for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (!name.endsWith("/") && !isNoFile(name)) {
          names.add(name);
        }
      }
      Map<String, String> main = mainAttributes(jar);
      return new JarListing(
          FileNames.of(names), jar.isMultiRelease(), classPath(main), agents(main));
    } catch (IllegalArgumentException e) {
      throw new IOException(e); // a name or a date that makes no sense
    }
  }

  private static boolean isNoFile(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == '\\') {
        return true;
      }
    }
    return name.isEmpty()
        || name.charAt(0) == '/'
        || (name.contains("..") && ("/" + name + "/").contains("/../"));
  }

  /**
   * Reads the main section of the manifest, which ends with an empty line or the first name: in a
   * signed jar each file has a section, and the JDK's parser reads and complains of all.
   */
  private static Map<String, String> mainAttributes(JarFile jar) throws IOException {
    ZipEntry manifest = jar.getEntry(JarFile.MANIFEST_NAME);
    if (manifest == null) {
      return Map.of();
    }
    boolean trusted = manifest.getSize() >= 0 && manifest.getSize() <= TRUSTED_MANIFEST;
    try (InputStream in = jar.getInputStream(manifest)) {
      byte[] bytes = in.readNBytes(trusted ? TRUSTED_MANIFEST : LONGEST_MANIFEST + 1);
      if (bytes.length > LONGEST_MANIFEST) {
        throw new IOException("a manifest of more than 16 MiB");
      }
      return mainAttributes(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** A line that begins with a space continues the one before (JAR specification, Manifest). */
  private static Map<String, String> mainAttributes(String manifest) {
    Map<String, String> attributes = new HashMap<>();
    String key = "";
    for (String line : (Iterable<String>) manifest.lines()::iterator) {
      int colon = line.indexOf(": ");
      if (line.isEmpty() || line.startsWith("Name:")) {
        break;
      } else if (line.startsWith(" ")) {
        attributes.computeIfPresent(key, (known, value) -> value + line.substring(1));
      } else if (colon > 0) {
        key = line.substring(0, colon).toLowerCase(Locale.ROOT);
        attributes.put(key, line.substring(colon + 2));
      }
    }
    return attributes;
  }

  private static List<String> classPath(Map<String, String> manifest) {
    String value = manifest.get("class-path");
    return value == null || value.isBlank() ? List.of() : List.of(value.strip().split("\\s+", -1));
  }

  private static List<String> agents(Map<String, String> manifest) {
    return AGENTS.stream()
        .filter(name -> manifest.containsKey(name.toLowerCase(Locale.ROOT)))
        .map(name -> name + ": " + manifest.get(name.toLowerCase(Locale.ROOT)))
        .toList();
  }
}
