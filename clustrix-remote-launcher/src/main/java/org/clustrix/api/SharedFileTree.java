package org.clustrix.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that this process sees: over Commons VFS, and over {@code java.nio.file} where VFS
 * cannot say a name, tells a refusal from nothing, or would make an object for each of many
 * entries. Thread-safe.
 */
final class SharedFileTree implements FileTree {
  private final NioFileTree nio;
  private volatile VfsFileTree vfs;

  SharedFileTree(Path base) {
    nio = new NioFileTree(base);
  }

  /** Made on first use: a function that asks for no files pays nothing. */
  private VfsFileTree vfs() {
    VfsFileTree made = vfs;
    if (made == null) {
      synchronized (this) {
        made = vfs;
        if (made == null) {
          made = new VfsFileTree(nio);
          vfs = made;
        }
      }
    }
    return made;
  }

  @Override
  public String place() {
    return nio.place();
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    FileInfo info = path.indexOf('\\') < 0 ? vfs().stat(path) : null;
    return info == null ? nio.stat(path) : info;
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    return nio.list(folder);
  }

  @Override
  public String identity(String folder) throws IOException {
    return nio.identity(folder);
  }

  @Override
  public Optional<FileTree> whole(String folder, int depth, List<String> names) {
    return Optional.of(nio);
  }
}
