package org.clustrix.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * The methods of {@link ClusterFilesystem} for a function to call, on the files of its own process:
 * {@code ClusterFiles.ls("data/")}. Thread-safe.
 */
public final class ClusterFiles {
  private static final ClusterFilesystem FILES = new ClusterFilesystem();

  private ClusterFiles() {}

  /** Lists the working directory; see {@link ClusterFilesystem#ls()}. */
  public static List<String> ls() {
    return FILES.ls();
  }

  /** Lists a folder; see {@link ClusterFilesystem#ls(String)}. */
  public static List<String> ls(String path) {
    return FILES.ls(path);
  }

  /** Finds files; see {@link ClusterFilesystem#find(String)}. */
  public static List<String> find(String pattern) {
    return FILES.find(pattern);
  }

  /** Finds files below a folder; see {@link ClusterFilesystem#find(String, String)}. */
  public static List<String> find(String pattern, String path) {
    return FILES.find(pattern, path);
  }

  /** Describes a file or folder; see {@link ClusterFilesystem#stat(String)}. */
  public static FileInfo stat(String path) {
    return FILES.stat(path);
  }

  /** Returns whether something is there; see {@link ClusterFilesystem#exists(String)}. */
  public static boolean exists(String path) {
    return FILES.exists(path);
  }

  /** Returns whether a folder is there; see {@link ClusterFilesystem#isDir(String)}. */
  public static boolean isDir(String path) {
    return FILES.isDir(path);
  }

  /** Returns whether a file is there; see {@link ClusterFilesystem#isFile(String)}. */
  public static boolean isFile(String path) {
    return FILES.isFile(path);
  }

  /** Matches paths; see {@link ClusterFilesystem#glob(String)}. */
  public static List<String> glob(String pattern) {
    return FILES.glob(pattern);
  }

  /** Matches paths below a folder; see {@link ClusterFilesystem#glob(String, String)}. */
  public static List<String> glob(String pattern, String path) {
    return FILES.glob(pattern, path);
  }

  /** Sums up the working directory; see {@link ClusterFilesystem#du()}. */
  public static DiskUsage du() {
    return FILES.du();
  }

  /** Sums up a folder; see {@link ClusterFilesystem#du(String)}. */
  public static DiskUsage du(String path) {
    return FILES.du(path);
  }

  /** Counts all files; see {@link ClusterFilesystem#countFiles()}. */
  public static long countFiles() {
    return FILES.countFiles();
  }

  /** Counts all files below a folder; see {@link ClusterFilesystem#countFiles(String)}. */
  public static long countFiles(String path) {
    return FILES.countFiles(path);
  }

  /** Counts files; see {@link ClusterFilesystem#countFiles(String, String)}. */
  public static long countFiles(String path, String pattern) {
    return FILES.countFiles(path, pattern);
  }

  /** Describes what lies in a folder; see {@link ClusterFilesystem#list(String)}. */
  public static Stream<FileInfo> list(String path) {
    return FILES.list(path);
  }

  /** Reads a file; see {@link ClusterFilesystem#read(String)}. */
  public static byte[] read(String path) {
    return FILES.read(path);
  }

  /** Reads a text; see {@link ClusterFilesystem#readText(String)}. */
  public static String readText(String path) {
    return FILES.readText(path);
  }

  /** Writes a file; see {@link ClusterFilesystem#write(String, byte[])}. */
  public static void write(String path, byte[] content) {
    FILES.write(path, content);
  }

  /** Writes a text; see {@link ClusterFilesystem#write(String, String)}. */
  public static void write(String path, String text) {
    FILES.write(path, text);
  }

  /** Copies a file; see {@link ClusterFilesystem#copy(String, String)}. */
  public static void copy(String from, String to) {
    FILES.copy(from, to);
  }

  /** Moves a file or folder; see {@link ClusterFilesystem#move(String, String)}. */
  public static void move(String from, String to) {
    FILES.move(from, to);
  }

  /** Makes folders; see {@link ClusterFilesystem#mkdirs(String)}. */
  public static void mkdirs(String path) {
    FILES.mkdirs(path);
  }

  /** Deletes a file or an empty folder; see {@link ClusterFilesystem#delete(String)}. */
  public static boolean delete(String path) {
    return FILES.delete(path);
  }
}
