package org.clustrix.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory of classes and resources, such as {@code target/classes}. */
final class DirectoryRoot extends ClassRoot {
  private final Path folder;
  private final FileNames names;

  DirectoryRoot(ClassPathEntry entry, int position) throws IOException {
    super(entry, position);
    this.folder = entry.file();
    this.names = FileNames.of(FolderFiles.below(folder).stream().map(this::nameOf).toList());
  }

  private String nameOf(Path file) {
    Path relative = folder.relativize(file);
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  @Override
  FileNames names() {
    return names;
  }

  @Override
  boolean isMultiRelease() {
    // The manifest of a directory is not read by any class loader, so its versions never count.
    return false;
  }

  @Override
  public List<String> agents() {
    return List.of();
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(folder.resolve(name));
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
