package org.clustrix.api;

import java.io.IOException;
import java.util.List;
import org.apache.commons.vfs2.FileSystemException;

/**
 * The files that this process sees: over Commons VFS, and over {@code java.nio.file} for names that
 * VFS cannot say. Thread-safe.
 */
final class SharedFileTree implements FileTree {
  private final NioFileTree nio = new NioFileTree();

  /** Loaded on first use: a function that asks for no files pays nothing. */
  private static final class Vfs {
    static final VfsFileTree TREE = new VfsFileTree();
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    return path.indexOf('\\') < 0 ? Vfs.TREE.stat(path) : nio.stat(path);
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    if (folder.indexOf('\\') < 0) {
      try {
        return Vfs.TREE.list(folder);
      } catch (FileSystemException e) {
        // One name inside that VFS cannot say, or a real refusal: the other way gives the names or
        // the reason.
        return nio.list(folder);
      }
    }
    return nio.list(folder);
  }

  @Override
  public String identity(String folder) throws IOException {
    return nio.identity(folder);
  }
}
