package org.clustrix.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files that this process sees: over Commons VFS, and over {@code java.nio.file} where VFS is
 * not there, cannot say a name, tells a refusal from nothing, or would make an object for each of
 * many entries. Thread-safe.
 */
final class SharedFileTree implements FileTree {
  private final NioFileTree nio;
  private volatile VfsFileTree vfs;
  private volatile boolean without;

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
    FileInfo info = without || path.indexOf('\\') >= 0 ? null : byVfs(path);
    return info == null ? nio.stat(path) : info;
  }

  /** A project's own tests see the small jar of the API, which has nothing of Commons VFS. */
  private FileInfo byVfs(String path) throws IOException {
    try {
      return vfs().stat(path);
    } catch (NoClassDefFoundError e) {
      without = true;
      return null;
    }
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
