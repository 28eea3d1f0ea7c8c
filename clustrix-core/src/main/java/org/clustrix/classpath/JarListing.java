package org.clustrix.classpath;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
      String[] names = new String[jar.size()];
      int count = 0;
      for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (!name.endsWith("/") && !isNoFile(name) && count < names.length) {
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
      Attributes main = mainAttributes(jar);
      return new JarListing(all, jar.isMultiRelease(), classPath(main), agents(main));
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
   * Reads the first section of the manifest only: in a signed jar each file has a further one. What
   * JarFile does with a large one later is bounded by the check of its real size.
   */
  private static Attributes mainAttributes(JarFile jar) throws IOException {
    ZipEntry manifest = jar.getEntry(JarFile.MANIFEST_NAME);
    if (manifest == null) {
      return new Attributes();
    }
    boolean trusted = manifest.getSize() >= 0 && manifest.getSize() <= TRUSTED_MANIFEST;
    try (InputStream in = jar.getInputStream(manifest)) {
      byte[] bytes = in.readNBytes(trusted ? TRUSTED_MANIFEST : LONGEST_MANIFEST + 1);
      if (bytes.length > LONGEST_MANIFEST) {
        throw new IOException("a manifest of more than 16 MiB");
      }
      return new Manifest(new ByteArrayInputStream(bytes, 0, firstSection(bytes)))
          .getMainAttributes();
    }
  }

  /** The first section ends with an empty line. */
  private static int firstSection(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      boolean end = bytes[i] == '\n';
      if (end
          && (bytes[i - 1] == '\n' || (i > 1 && bytes[i - 1] == '\r' && bytes[i - 2] == '\n'))) {
        return i + 1;
      }
    }
    return bytes.length;
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
