package org.clustrix.launcher.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that only their owner may read, 0600 and 0700; in a folder that its group may
 * write to, they are the group's too. Where the file system is not POSIX they have its default.
 * Stateless.
 */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> FOLDER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final Set<PosixFilePermission> GROUP_FILE =
      PosixFilePermissions.fromString("rw-rw----");
  private static final Set<PosixFilePermission> GROUP_FOLDER =
      PosixFilePermissions.fromString("rwxrwx---");

  private PrivateFiles() {}

  /**
   * Makes a folder and its missing parents; one that is there is left as it is.
   *
   * @throws IOException where it cannot be made, or a file has its name
   */
  public static void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER, GROUP_FOLDER));
    }
  }

  /**
   * Makes a folder that was not there.
   *
   * @throws java.nio.file.FileAlreadyExistsException where something has its name
   */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder, FOLDER, GROUP_FOLDER));
  }

  /**
   * Makes and opens a file that was not there.
   *
   * @return a channel for writing, to be closed by the caller
   * @throws java.nio.file.FileAlreadyExistsException where something has its name
   */
  public static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        attributes(file, FILE, GROUP_FILE));
  }

  /** Takes from a file that was made elsewhere all rights but those that it would have here. */
  public static void restrict(Path file) throws IOException {
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, isShared(file) ? GROUP_FILE : FILE);
    }
  }

  /** Removes a folder and all below it, following no link; one that is not there is fine. */
  public static void deleteTree(Path folder) throws IOException {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (NoSuchFileException e) {
      // Another process was faster with the same clean-up: the outcome is the one that was asked
      // for.
      if (Files.exists(folder)) {
        throw e;
      }
    }
  }

  private static FileAttribute<?>[] attributes(
      Path path, Set<PosixFilePermission> own, Set<PosixFilePermission> shared) throws IOException {
    if (!isPosix(path)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(isShared(path) ? shared : own)
    };
  }

  /** Whether the nearest folder above that is there lets its group write. */
  private static boolean isShared(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    while (folder != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    return folder != null
        && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.GROUP_WRITE)
        && !Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
