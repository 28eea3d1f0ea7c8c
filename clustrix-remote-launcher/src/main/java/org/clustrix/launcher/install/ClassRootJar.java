package org.clustrix.launcher.install;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.clustrix.format.ContentEntry;

/**
 * Packs a root of the project as a stored jar, because class-data archives refuse a class path with
 * folders. Folders get entries too: {@code getResources("com/acme/")} finds them in a folder, and
 * must go on to do so.
 */
final class ClassRootJar {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final long EMPTY_CRC = new CRC32().getValue();

  private final PackageZip source;
  private final ZipOutputStream jar;
  private final long time = InstalledTime.zipEntry();
  private final Set<String> folders = new HashSet<>();

  private ClassRootJar(PackageZip source, OutputStream out) {
    this.source = source;
    this.jar = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /**
   * Writes the jar and leaves the stream open.
   *
   * @param prefix what the names of the entries start with in the package, with {@code /} at the
   *     end
   */
  static void write(PackageZip source, String prefix, List<ContentEntry> contents, OutputStream out)
      throws IOException, InstallException {
    ClassRootJar packed = new ClassRootJar(source, out);
    try {
      for (ContentEntry content : manifestFirst(prefix, contents)) {
        packed.add(content.path().substring(prefix.length()), content);
      }
      packed.jar.finish();
    } catch (ZipException e) {
      throw new InstallException(
          "the package is damaged: a file below '"
              + prefix
              + "' is not what its header says: "
              + e.getMessage(),
          e);
    }
  }

  /** Streaming readers of jars look for the manifest at the start only. */
  private static List<ContentEntry> manifestFirst(String prefix, List<ContentEntry> contents) {
    List<ContentEntry> ordered = new ArrayList<>(contents);
    for (ContentEntry content : contents) {
      if (content.path().equals(prefix + MANIFEST)) {
        ordered.remove(content);
        ordered.add(0, content);
      }
    }
    return ordered;
  }

  private void add(String name, ContentEntry content) throws IOException, InstallException {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash + 1);
      if (folders.add(folder)) {
        put(folder, 0, EMPTY_CRC);
        jar.closeEntry();
      }
    }
    put(name, content.size(), source.crc(content));
    source.copy(content, jar);
    jar.closeEntry();
  }

  private void put(String name, long size, long crc) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(crc);
    entry.setTime(time);
    jar.putNextEntry(entry);
  }
}
