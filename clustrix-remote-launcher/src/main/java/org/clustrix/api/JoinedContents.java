package org.clustrix.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the files of {@link JoinedFiles} wherever they are, and changes those of this node. What is
 * on the login host is left alone: what a job there may do to a link in its folder would be done to
 * the file itself. Thread-safe.
 */
final class JoinedContents implements FileContents {
  private final JoinedFiles files;
  private final Path base;
  private final FileContents here;

  JoinedContents(JoinedFiles files, Path base) {
    this.files = files;
    this.base = base;
    this.here = new NioFileContents(new NioFileTree(base));
  }

  @Override
  public byte[] read(String path) throws IOException {
    if (files.isHere(path)) {
      return here.read(path);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    files.read(path, all);
    return all.toByteArray();
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    mayBeMade(path);
    here.write(path, content);
  }

  @Override
  public void copy(String from, String to) throws IOException {
    mayBeMade(to);
    if (files.isHere(from)) {
      here.copy(from, to);
      return;
    }
    if (files.isHere(to)) {
      throw new FileAlreadyExistsException(to);
    }
    try (OutputStream out = Files.newOutputStream(base.resolve(to))) {
      files.read(from, out);
    }
  }

  @Override
  public void move(String from, String to) throws IOException {
    mayBeChanged(from);
    mayBeMade(to);
    here.move(from, to);
  }

  @Override
  public void mkdirs(String path) throws IOException {
    if (files.isThere(path)) {
      throw unchangeable(path);
    }
    here.mkdirs(path);
  }

  @Override
  public boolean delete(String path) throws IOException {
    mayBeChanged(path);
    return here.delete(path);
  }

  /** Something may be made in a folder that is here; the login host is not asked about it. */
  private void mayBeMade(String path) throws IOException {
    Path parent = base.resolve(path).getParent();
    if (parent == null || files.isHere(path) || files.isHere(parent.toString())) {
      return;
    }
    if (files.isOnlyThere(path) || files.isOnlyThere(parent.toString())) {
      throw unchangeable(path);
    }
  }

  private void mayBeChanged(String path) throws IOException {
    if (files.isOnlyThere(path)) {
      throw unchangeable(path);
    }
  }

  private static FileSystemException unchangeable(String path) {
    return new FileSystemException(
        path,
        null,
        "this node does not see the work directory of the cluster (CLUSTRIX_FILES is sftp): what is"
            + " there can be read, and not changed; write into the folder of the job, and name that"
            + " in outputs");
  }

  @Override
  public void close() {
    // the connection lasts as long as the process
  }
}
