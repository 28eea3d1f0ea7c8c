package org.clustrix.classpath;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** A jar: its central directory is read at once, its classes only when they are asked for. */
final class JarRoot extends ClassRoot {
  private final JarFile jar;
  private final List<String> names;
  private final boolean multiRelease;

  JarRoot(ClassPathEntry entry, int position) throws IOException {
    super(entry, position);
    // No signature check: nothing of the jar is run here, and it travels as it is.
    this.jar = new JarFile(entry.file().toFile(), false);
    this.names =
        jar.stream()
            .filter(file -> !file.isDirectory())
            .map(ZipEntry::getName)
            .distinct()
            .sorted()
            .toList();
    this.multiRelease = jar.isMultiRelease();
  }

  @Override
  List<String> names() {
    return names;
  }

  @Override
  boolean isMultiRelease() {
    return multiRelease;
  }

  @Override
  public byte[] read(String name) throws IOException {
    ZipEntry file = jar.getEntry(name);
    if (file == null) {
      throw new FileNotFoundException(entry().file() + " has no entry " + name);
    }
    try (InputStream in = jar.getInputStream(file)) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
