package org.clustrix.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the cluster: in a job those of the shared file system, on a client the same files
 * over SSH. A relative path means the same on both, and the same as in {@code java.nio.file} in the
 * job. Links are followed; a link that leads back into its own path is not entered again.
 *
 * <p>The folder {@code .clustrix} directly in the working directory is the state of Clustrix and is
 * neither listed nor counted. Folders that this account may not list are passed by; {@link
 * DiskUsage#unreadableFolders} says how many.
 *
 * <p>In patterns {@code *} stands for any characters of one name, {@code ?} for one, {@code [ab]}
 * and {@code [!ab]} for one of or none of some, {@code {a,b}} for one or the other, and a whole
 * name {@code **} for any folders; {@code [*]} is a star itself. Paths come sorted. Every method
 * throws {@link UncheckedIOException} with an exception of {@code java.nio.file} where there is no
 * such file or the file system refuses.
 *
 * <p>Thread-safe, if its tree is: that of a job is, and those of a client are. One that was opened
 * on a client holds connections until it is closed.
 */
public final class ClusterFilesystem implements AutoCloseable {
  private static final String HERE = ".";
  private static final String ALL = "*";

  private final FileTree tree;
  private final FileContents contents;

  /** Makes the file system of this process and its working directory. */
  public ClusterFilesystem() {
    this(JobFiles.tree(), JobFiles.contents());
  }

  /** Makes one over any files; closing it closes {@code contents}. */
  public ClusterFilesystem(FileTree tree, FileContents contents) {
    this.tree = tree;
    this.contents = contents;
  }

  /** Makes one of this machine whose relative paths start at a folder. */
  public static ClusterFilesystem at(Path folder) {
    Path base = folder.toAbsolutePath();
    return new ClusterFilesystem(
        new SharedFileTree(base), new NioFileContents(new NioFileTree(base)));
  }

  private interface Question<T> {
    T ask() throws IOException;
  }

  private static <T> T answer(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lists the working directory. */
  public List<String> ls() {
    return ls(HERE);
  }

  /** Returns the sorted names of what lies directly in a folder. */
  public List<String> ls(String path) {
    List<String> names = new ArrayList<>();
    entries(path).forEach(entry -> names.add(entry.name()));
    return names;
  }

  /** Returns what lies directly in a folder, sorted by name. */
  public Stream<FileInfo> list(String path) {
    return entries(path).stream();
  }

  private List<FileInfo> entries(String path) {
    return answer(() -> new Walk(tree).entries(path));
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
    return matching(deep(pattern), path, false);
  }

  private static PathPattern deep(String pattern) {
    return new PathPattern(pattern.indexOf('/') >= 0 ? pattern : "**/" + pattern);
  }

  private List<String> matching(PathPattern pattern, String path, boolean folders) {
    List<String> found = new ArrayList<>();
    Walk.Visitor visitor =
        (file, info) -> {
          if (folders || !info.isDir()) {
            found.add(file);
          }
        };
    answer(() -> new Walk(tree).matching(path, pattern, visitor));
    Collections.sort(found);
    return found;
  }

  /**
   * Describes a file or folder.
   *
   * @throws UncheckedIOException with a {@link NoSuchFileException} where there is none
   */
  public FileInfo stat(String path) {
    return answer(() -> described(tree, path));
  }

  private static FileInfo described(FileTree tree, String path) throws IOException {
    FileInfo info = tree.stat(path);
    if (info == null) {
      throw new NoSuchFileException(
          path, null, "there is none, seen from " + tree.place() + ", where relative paths start");
    }
    return info;
  }

  /** Returns whether there is a file or folder that this account may see. */
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
    return answer(
        () -> {
          try {
            return tree.stat(path);
          } catch (AccessDeniedException e) {
            return null;
          }
        });
  }

  /** Matches paths below the working directory. */
  public List<String> glob(String pattern) {
    return glob(pattern, HERE);
  }

  /**
   * Returns the files and folders whose path below a folder matches a pattern, such as {@code
   * *.csv}, {@code 2026-*\/*.{csv,json}} or {@code **\/*.csv}. The paths start with the folder as
   * it was given.
   */
  public List<String> glob(String pattern, String path) {
    return matching(new PathPattern(pattern), path, true);
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
    FileTree all = answer(() -> tree.whole(path, Integer.MAX_VALUE, every()).orElse(tree));
    FileInfo start = answer(() -> described(all, path));
    return start.isDir() ? usage(all, path, ALL) : new DiskUsage(start.size(), 1, 0);
  }

  private static List<String> every() {
    return Collections.singletonList(ALL);
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
    return usage(tree, path, pattern).fileCount();
  }

  private static DiskUsage usage(FileTree files, String path, String pattern) {
    long[] sums = new long[2];
    Walk.Visitor visitor =
        (file, info) -> {
          if (!info.isDir()) {
            sums[0] += info.size();
            sums[1]++;
          }
        };
    long unreadable = answer(() -> new Walk(files).matching(path, deep(pattern), visitor));
    return new DiskUsage(sums[0], sums[1], unreadable);
  }

  /** Returns all that a file holds: at most 2 GB. */
  public byte[] read(String path) {
    return answer(() -> contents.read(path));
  }

  /** Returns the text of a file in UTF-8. */
  public String readText(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  /** Makes a file in an existing folder, or gives one that is there another content. */
  public void write(String path, byte[] content) {
    change(() -> contents.write(path, content));
  }

  /** Writes a text in UTF-8; see {@link #write(String, byte[])}. */
  public void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Copies one file, on the cluster, to a path where nothing is. */
  public void copy(String from, String to) {
    change(() -> contents.copy(from, to));
  }

  /** Gives a file or folder another path, where nothing is. */
  public void move(String from, String to) {
    change(() -> contents.move(from, to));
  }

  /** Makes a folder and its missing parents; one that is there is left as it is. */
  public void mkdirs(String path) {
    change(() -> contents.mkdirs(path));
  }

  /** Deletes a file, a link or an empty folder; returns whether there was one. */
  public boolean delete(String path) {
    return answer(() -> contents.delete(path));
  }

  private interface Change {
    void make() throws IOException;
  }

  private static void change(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends connections; does nothing in a job. */
  @Override
  public void close() {
    change(contents::close);
  }
}
