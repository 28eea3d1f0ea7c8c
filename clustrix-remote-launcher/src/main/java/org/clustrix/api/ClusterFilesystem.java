package org.clustrix.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files of the cluster: in a job those of the shared file system, on a client the same files
 * over SFTP. A relative path means the same on both, and the same as in {@code java.nio.file} in
 * the job. Links are followed; a link that leads back into its own path is not entered again.
 *
 * <p>The folder {@code .clustrix} directly in the working directory is the state of Clustrix and is
 * neither listed nor counted.
 *
 * <p>In patterns {@code *} stands for any characters of one name, {@code ?} for one, {@code [ab]}
 * and {@code [!ab]} for one of or none of some, and a whole name {@code **} for any folders; {@code
 * [*]} is a star itself. Paths come sorted. Every method throws {@link UncheckedIOException} with
 * the reason where the file system refuses. As thread-safe as its {@link FileTree}; that of a job
 * is.
 */
public final class ClusterFilesystem {
  private static final String HERE = ".";
  private static final String ALL = "*";

  private final FileTree tree;

  /** Makes the file system of this process and its working directory. */
  public ClusterFilesystem() {
    this(new SharedFileTree());
  }

  /** Makes one over any files. */
  public ClusterFilesystem(FileTree tree) {
    this.tree = tree;
  }

  /** Lists the working directory. */
  public List<String> ls() {
    return ls(HERE);
  }

  /** Returns the sorted names of what lies directly in a folder. */
  public List<String> ls(String path) {
    try {
      List<String> names = new ArrayList<>();
      for (FileInfo entry : new Walk(tree).entries(path)) {
        names.add(entry.name());
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds files below the working directory. */
  public List<String> find(String pattern) {
    return find(pattern, HERE);
  }

  /**
   * Returns the files, at any depth below a folder, whose name matches a pattern; where the pattern
   * holds a {@code /}, whose path below the folder does. The paths start with the folder as it was
   * given, so that they can be opened.
   */
  public List<String> find(String pattern, String path) {
    String deep = pattern.indexOf('/') >= 0 ? pattern : "**/" + pattern;
    try {
      List<String> found = new ArrayList<>();
      new Walk(tree)
          .matching(
              path,
              new PathPattern(deep),
              (file, info) -> {
                if (!info.isDir()) {
                  found.add(file);
                }
              });
      Collections.sort(found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Describes a file or folder.
   *
   * @throws UncheckedIOException with a {@link NoSuchFileException} where there is none
   */
  public FileInfo stat(String path) {
    try {
      FileInfo info = tree.stat(path);
      if (info == null) {
        throw new NoSuchFileException(path);
      }
      return info;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether there is a file or folder. */
  public boolean exists(String path) {
    return found(path) != null;
  }

  /** Returns whether there is a folder. */
  public boolean isDir(String path) {
    FileInfo info = found(path);
    return info != null && info.isDir();
  }

  /** Returns whether there is something that is no folder. */
  public boolean isFile(String path) {
    FileInfo info = found(path);
    return info != null && !info.isDir();
  }

  private FileInfo found(String path) {
    try {
      return tree.stat(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Matches paths below the working directory. */
  public List<String> glob(String pattern) {
    return glob(pattern, HERE);
  }

  /**
   * Returns the files and folders whose path below a folder matches a pattern, such as {@code
   * *.csv}, {@code 2026-*\/*.csv} or {@code **\/*.csv}. The paths start with the folder as it was
   * given.
   */
  public List<String> glob(String pattern, String path) {
    try {
      List<String> found = new ArrayList<>();
      new Walk(tree).matching(path, new PathPattern(pattern), (file, info) -> found.add(file));
      Collections.sort(found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sums up the working directory. */
  public DiskUsage du() {
    return du(HERE);
  }

  /**
   * Returns the size and number of all files below a folder, or of one file. A file that two paths
   * lead to counts for each.
   */
  public DiskUsage du(String path) {
    FileInfo start = stat(path);
    if (!start.isDir()) {
      return new DiskUsage(start.size(), 1);
    }
    return usage(path, ALL);
  }

  /** Counts all files below the working directory. */
  public long countFiles() {
    return countFiles(HERE);
  }

  /** Counts all files below a folder. */
  public long countFiles(String path) {
    return countFiles(path, ALL);
  }

  /** Counts the files that {@link #find} finds. */
  public long countFiles(String path, String pattern) {
    return usage(path, pattern).fileCount();
  }

  private DiskUsage usage(String path, String pattern) {
    String deep = pattern.indexOf('/') >= 0 ? pattern : "**/" + pattern;
    long[] sums = new long[2];
    try {
      new Walk(tree)
          .matching(
              path,
              new PathPattern(deep),
              (file, info) -> {
                if (!info.isDir()) {
                  sums[0] += info.size();
                  sums[1]++;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DiskUsage(sums[0], sums[1]);
  }
}
