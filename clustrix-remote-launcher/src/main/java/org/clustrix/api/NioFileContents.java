package org.clustrix.api;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads and changes the files of this machine over {@code java.nio.file}. Immutable. */
final class NioFileContents implements FileContents {
  private final NioFileTree tree;

  NioFileContents(NioFileTree tree) {
    this.tree = tree;
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(noFolder(path));
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    Files.write(noFolder(path), content);
  }

  private Path noFolder(String path) throws FileSystemException {
    Path file = tree.path(path);
    if (Files.isDirectory(file)) {
      throw new FileSystemException(path, null, "is a folder");
    }
    return file;
  }

  @Override
  public void copy(String from, String to) throws IOException {
    Path file = noFolder(from);
    refuseToReplace(to);
    Files.copy(file, tree.path(to));
  }

  @Override
  public void move(String from, String to) throws IOException {
    refuseToReplace(to);
    Files.move(tree.path(from), tree.path(to));
  }

  private void refuseToReplace(String to) throws FileAlreadyExistsException {
    if (Files.exists(tree.path(to), LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(to);
    }
  }

  @Override
  public void mkdirs(String path) throws IOException {
    Files.createDirectories(tree.path(path));
  }

  @Override
  public boolean delete(String path) throws IOException {
    return Files.deleteIfExists(tree.path(path));
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
