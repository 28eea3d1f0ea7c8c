package org.clustrix.api;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The files of this process over {@code java.nio.file}. Stateless. */
final class NioFileTree implements FileTree {
  @Override
  public FileInfo stat(String path) throws IOException {
    Path file = path(path);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileInfo(
          name(file),
          attributes.size(),
          Instant.ofEpochMilli(attributes.lastModifiedTime().toMillis()),
          attributes.isDirectory(),
          permissions(file));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    List<FileInfo> entries = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(path(folder))) {
      for (Path child : children) {
        FileInfo info = stat(child.toString());
        entries.add(info == null ? broken(name(child)) : info);
      }
    }
    return entries;
  }

  @Override
  public String identity(String folder) throws IOException {
    return path(folder).toRealPath().toString();
  }

  /** Returns the entry of a link that leads nowhere. */
  static FileInfo broken(String name) {
    return new FileInfo(name, 0, Instant.EPOCH, false, "");
  }

  static Path path(String path) {
    return Paths.get("").toAbsolutePath().resolve(path);
  }

  private static String name(Path file) {
    Path name = file.normalize().getFileName();
    return name == null ? "/" : name.toString();
  }

  /** Returns the rights as three octal digits; empty where the file system has none. */
  static String permissions(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return "";
    }
    String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < rights.length(); i += 3) {
      int digit = rights.charAt(i) == '-' ? 0 : 4;
      digit += rights.charAt(i + 1) == '-' ? 0 : 2;
      digits.append(digit + (rights.charAt(i + 2) == '-' ? 0 : 1));
    }
    return digits.toString();
  }
}
