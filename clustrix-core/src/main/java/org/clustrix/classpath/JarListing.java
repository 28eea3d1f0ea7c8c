package org.clustrix.classpath;

import java.io.IOException;
import java.io.InputStream;
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
      return new JarListing(all, isMultiRelease(jar));
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

  private static boolean isMultiRelease(JarFile jar) throws IOException {
    ZipEntry manifest = jar.getEntry(JarFile.MANIFEST_NAME);
    boolean trusted =
        manifest == null || (manifest.getSize() >= 0 && manifest.getSize() <= TRUSTED_MANIFEST);
    if (!trusted) {
      try (InputStream in = jar.getInputStream(manifest)) {
        if (in.readNBytes(LONGEST_MANIFEST + 1).length > LONGEST_MANIFEST) {
          throw new IOException("a manifest of more than 16 MiB");
        }
      }
    }
    return jar.isMultiRelease();
  }
}
