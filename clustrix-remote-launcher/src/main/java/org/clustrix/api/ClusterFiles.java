package org.clustrix.api;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The methods of {@link ClusterFilesystem}, to be called as they are: {@code
 * ClusterFiles.ls("data/")}. Thread-safe.
 *
 * <p>In a job these are the files of the cluster as the job sees them. In any other program that
 * has {@code clustrix-core} on its class path they are the files of the cluster that is configured
 * for it: in variables such as {@code CLUSTRIX_CLUSTER_HOST}, in the {@code clustrix.yml} of the
 * current folder, or in the user's own. It is connected to on the first call, for as long as the
 * program runs; where it cannot be reached, that is an error. Where nothing is configured, and in
 * tests of a project that has the small jar of the API alone, they are the files of the program
 * itself. A program that has a configuration of its own opens a {@link ClusterFilesystem} with it.
 */
public final class ClusterFiles {
  private static volatile ClusterFilesystem opened;

  private ClusterFiles() {}

  /** Opened on first use, and not with the class, which would be lost for good if that failed. */
  private static ClusterFilesystem files() {
    ClusterFilesystem known = opened;
    if (known == null) {
      synchronized (ClusterFiles.class) {
        known = opened;
        if (known == null) {
          known = JobFiles.isJob() ? new ClusterFilesystem() : configured();
          opened = known;
        }
      }
    }
    return known;
  }

  private static ClusterFilesystem configured() {
    for (ConfiguredFiles files :
        ServiceLoader.load(ConfiguredFiles.class, ClusterFiles.class.getClassLoader())) {
      return files.open().orElseGet(ClusterFilesystem::new);
    }
    return new ClusterFilesystem();
  }

  /** Lists the working directory; see {@link ClusterFilesystem#ls()}. */
  public static List<String> ls() {
    return files().ls();
  }

  /** Lists a folder; see {@link ClusterFilesystem#ls(String)}. */
  public static List<String> ls(String path) {
    return files().ls(path);
  }

  /** Finds files; see {@link ClusterFilesystem#find(String)}. */
  public static List<String> find(String pattern) {
    return files().find(pattern);
  }

  /** Finds files below a folder; see {@link ClusterFilesystem#find(String, String)}. */
  public static List<String> find(String pattern, String path) {
    return files().find(pattern, path);
  }

  /** Describes a file or folder; see {@link ClusterFilesystem#stat(String)}. */
  public static FileInfo stat(String path) {
    return files().stat(path);
  }

  /** Returns whether something is there; see {@link ClusterFilesystem#exists(String)}. */
  public static boolean exists(String path) {
    return files().exists(path);
  }

  /** Returns whether a folder is there; see {@link ClusterFilesystem#isDir(String)}. */
  public static boolean isDir(String path) {
    return files().isDir(path);
  }

  /** Returns whether a file is there; see {@link ClusterFilesystem#isFile(String)}. */
  public static boolean isFile(String path) {
    return files().isFile(path);
  }

  /** Matches paths; see {@link ClusterFilesystem#glob(String)}. */
  public static List<String> glob(String pattern) {
    return files().glob(pattern);
  }

  /** Matches paths below a folder; see {@link ClusterFilesystem#glob(String, String)}. */
  public static List<String> glob(String pattern, String path) {
    return files().glob(pattern, path);
  }

  /** Sums up the working directory; see {@link ClusterFilesystem#du()}. */
  public static DiskUsage du() {
    return files().du();
  }

  /** Sums up a folder; see {@link ClusterFilesystem#du(String)}. */
  public static DiskUsage du(String path) {
    return files().du(path);
  }

  /** Counts all files; see {@link ClusterFilesystem#countFiles()}. */
  public static long countFiles() {
    return files().countFiles();
  }

  /** Counts all files below a folder; see {@link ClusterFilesystem#countFiles(String)}. */
  public static long countFiles(String path) {
    return files().countFiles(path);
  }

  /** Counts files; see {@link ClusterFilesystem#countFiles(String, String)}. */
  public static long countFiles(String path, String pattern) {
    return files().countFiles(path, pattern);
  }

  /** Describes what lies in a folder; see {@link ClusterFilesystem#list(String)}. */
  public static Stream<FileInfo> list(String path) {
    return files().list(path);
  }

  /** Reads a file; see {@link ClusterFilesystem#read(String)}. */
  public static byte[] read(String path) {
    return files().read(path);
  }

  /** Reads a text; see {@link ClusterFilesystem#readText(String)}. */
  public static String readText(String path) {
    return files().readText(path);
  }

  /** Writes a file; see {@link ClusterFilesystem#write(String, byte[])}. */
  public static void write(String path, byte[] content) {
    files().write(path, content);
  }

  /** Writes a text; see {@link ClusterFilesystem#write(String, String)}. */
  public static void write(String path, String text) {
    files().write(path, text);
  }

  /** Copies a file; see {@link ClusterFilesystem#copy(String, String)}. */
  public static void copy(String from, String to) {
    files().copy(from, to);
  }

  /** Moves a file or folder; see {@link ClusterFilesystem#move(String, String)}. */
  public static void move(String from, String to) {
    files().move(from, to);
  }

  /** Makes folders; see {@link ClusterFilesystem#mkdirs(String)}. */
  public static void mkdirs(String path) {
    files().mkdirs(path);
  }

  /** Deletes a file or an empty folder; see {@link ClusterFilesystem#delete(String)}. */
  public static boolean delete(String path) {
    return files().delete(path);
  }
}
