package org.clustrix.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.cache.NullFilesCache;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.local.DefaultLocalFileProvider;

/**
 * The files of this process over Commons VFS. Providers are registered in code, because VFS names
 * them in a file that shading does not rewrite; nothing is cached, because other processes write
 * too. A name with a backslash is a separator to VFS: it must not be asked for. Thread-safe.
 */
final class VfsFileTree {
  private final DefaultFileSystemManager manager = new DefaultFileSystemManager();

  private final NioFileTree nio;

  VfsFileTree(NioFileTree nio) {
    this.nio = nio;
    try {
      manager.setFilesCache(new NullFilesCache());
      manager.addProvider("file", new DefaultLocalFileProvider());
      manager.init();
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Describes a file or folder; null where VFS sees none. */
  FileInfo stat(String path) throws IOException {
    FileObject file = object(path);
    return file.exists() ? info(file) : null;
  }

  private FileObject object(String path) throws FileSystemException {
    return manager.toFileObject(nio.path(path).toFile());
  }

  private FileInfo info(FileObject file) throws IOException {
    boolean isDir = file.isFolder();
    return new FileInfo(
        NioFileTree.name(path(file)),
        isDir ? Files.size(path(file)) : file.getContent().getSize(),
        Instant.ofEpochMilli(file.getContent().getLastModifiedTime()),
        isDir,
        NioFileTree.permissions(path(file)));
  }

  /** Not by {@code getPath}, which goes by way of a URI that it does not quote. */
  private Path path(FileObject file) throws FileSystemException {
    return nio.path(file.getName().getPathDecoded());
  }
}
