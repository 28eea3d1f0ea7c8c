package org.clustrix.api;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this machine over {@code java.nio.file}. Immutable. */
final class NioFileTree implements FileTree {
  private static final String HOME_OF_RIGHTS = "posix";

  private final Path base;

  /** Makes one whose relative paths start at an absolute folder. */
  NioFileTree(Path base) {
    this.base = base;
  }

  @Override
  public String place() {
    return base.toString();
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    return stat(path(path));
  }

  private static FileInfo stat(Path file) throws IOException {
    try {
      return info(file);
    } catch (NoSuchFileException e) {
      return null;
    } catch (AccessDeniedException e) {
      throw e;
    } catch (FileSystemException e) {
      // a link that leads to itself leads nowhere; a file on the way is no folder
      if (isLink(file) || !Files.exists(file)) {
        return null;
      }
      throw e;
    }
  }

  private static boolean isLink(Path file) {
    return Files.isSymbolicLink(file);
  }

  private static FileInfo info(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains(HOME_OF_RIGHTS)) {
      PosixFileAttributes all = Files.readAttributes(file, PosixFileAttributes.class);
      return info(name(file), all, digits(all.permissions()));
    }
    return info(name(file), Files.readAttributes(file, BasicFileAttributes.class), "");
  }

  private static FileInfo info(String name, BasicFileAttributes attributes, String permissions) {
    return new FileInfo(
        name,
        attributes.size(),
        Instant.ofEpochMilli(attributes.lastModifiedTime().toMillis()),
        attributes.isDirectory(),
        permissions);
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    Path path = path(folder);
    List<FileInfo> entries = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
      // without this right the names are known and nothing else
      if (!Files.isExecutable(path)) {
        throw new AccessDeniedException(folder);
      }
      for (Path child : children) {
        FileInfo info = entry(child);
        if (info != null) {
          entries.add(info);
        }
      }
    }
    return entries;
  }

  /** Returns null for what has just been deleted. */
  private static FileInfo entry(Path child) throws IOException {
    try {
      FileInfo info = stat(child);
      if (info != null) {
        return info;
      }
    } catch (AccessDeniedException e) {
      // a link to where this account may not go
    }
    return Files.exists(child, LinkOption.NOFOLLOW_LINKS) ? broken(name(child)) : null;
  }

  @Override
  public String identity(String folder) throws IOException {
    return JobFolder.real(path(folder).toRealPath()).toString();
  }

  /** Returns the entry of a link that leads nowhere. */
  static FileInfo broken(String name) {
    return new FileInfo(name, 0, Instant.EPOCH, false, "");
  }

  Path path(String path) {
    return base.resolve(path);
  }

  /** The folder of a job has the name of that which it stands for. */
  static String name(Path file) {
    Path name = JobFolder.real(file.normalize()).getFileName();
    return name == null ? "/" : name.toString();
  }

  /** Returns the rights as three octal digits; empty where the file system has none. */
  static String permissions(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains(HOME_OF_RIGHTS)
        ? digits(Files.getPosixFilePermissions(file))
        : "";
  }

  private static String digits(Set<PosixFilePermission> rights) {
    int bits = 0;
    for (PosixFilePermission right : PosixFilePermission.values()) {
      // they are declared from the owner's reading to the others' executing
      bits = bits << 1 | (rights.contains(right) ? 1 : 0);
    }
    return String.format("%03o", bits);
  }
}
