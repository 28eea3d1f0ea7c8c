package org.clustrix.classpath;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A jar. It is opened when a file of it is asked for, which most jars of a class path never are.
 */
final class JarRoot extends ClassRoot {
  private final JarListing listing;
  private JarFile jar;

  JarRoot(ClassPathEntry entry, int position, JarListing listing) {
    super(entry, position);
    this.listing = listing;
  }

  @Override
  FileNames names() {
    return listing.names();
  }

  @Override
  boolean isMultiRelease() {
    return listing.multiRelease();
  }

  @Override
  public List<String> agents() {
    return listing.agents();
  }

  private synchronized JarFile jar() throws IOException {
    if (jar == null) {
      jar = new JarFile(entry().file().toFile(), false);
    }
    return jar;
  }

  @Override
  public InputStream open(String name) throws IOException {
    ZipEntry file = jar().getEntry(name);
    if (file == null) {
      throw new FileNotFoundException(entry().file() + " has no entry " + name);
    }
    return jar().getInputStream(file);
  }

  @Override
  public synchronized void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }
}
