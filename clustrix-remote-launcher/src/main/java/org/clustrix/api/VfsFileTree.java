package org.clustrix.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.cache.NullFilesCache;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.UriParser;
import org.apache.commons.vfs2.provider.local.DefaultLocalFileProvider;

/**
 * The files of this process over Commons VFS. Providers are registered in code, because VFS names
 * them in a file that shading does not rewrite; nothing is cached, because other processes write
 * too. A name with a backslash is a separator to VFS: it must not be asked for, and a folder that
 * holds one cannot be listed. Thread-safe.
 */
final class VfsFileTree implements FileTree {
  private final DefaultFileSystemManager manager = new DefaultFileSystemManager();

  VfsFileTree() {
    try {
      manager.setFilesCache(new NullFilesCache());
      manager.addProvider("file", new DefaultLocalFileProvider());
      manager.init();
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    FileObject file = object(path);
    return file.exists() ? info(file) : null;
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    FileObject object = object(folder);
    if (object.exists() && !object.isFolder()) {
      throw new NotDirectoryException(folder);
    }
    List<FileInfo> entries = new ArrayList<>();
    for (FileObject child : object.getChildren()) {
      entries.add(child.exists() ? info(child) : NioFileTree.broken(name(child)));
    }
    return entries;
  }

  @Override
  public String identity(String folder) throws IOException {
    return path(object(folder)).toRealPath().toString();
  }

  private FileObject object(String path) throws FileSystemException {
    return manager.toFileObject(NioFileTree.path(path).toFile());
  }

  private static FileInfo info(FileObject file) throws IOException {
    boolean isDir = file.isFolder();
    return new FileInfo(
        name(file),
        isDir ? Files.size(path(file)) : file.getContent().getSize(),
        Instant.ofEpochMilli(file.getContent().getLastModifiedTime()),
        isDir,
        NioFileTree.permissions(path(file)));
  }

  /** Not by {@code getPath}, which goes by way of a URI that it does not quote. */
  private static Path path(FileObject file) throws FileSystemException {
    return NioFileTree.path(file.getName().getPathDecoded());
  }

  /** VFS keeps names with a percent sign encoded. */
  private static String name(FileObject file) throws FileSystemException {
    String name = UriParser.decode(file.getName().getBaseName());
    return name.isEmpty() ? "/" : name;
  }
}
