package org.clustrix.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clustrix.classpath.FolderFiles;
import org.clustrix.problem.ClustrixException;

/**
 * The data files of a package, by their path relative to the project with {@code /}. Nothing from
 * outside the project folder gets in, and nothing from the folder that packages are written to.
 */
final class DataFiles {
  private final Path project;
  private final Path output;
  private final SortedMap<String, Path> files = new TreeMap<>();

  DataFiles(Path projectFolder, Path outputFolder) {
    this.project = projectFolder.toAbsolutePath().normalize();
    this.output = outputFolder.toAbsolutePath().normalize();
  }

  /**
   * Adds what the user lists.
   *
   * @param pattern a file, a folder, or a glob as {@link java.nio.file.FileSystem#getPathMatcher}
   *     reads it
   * @throws ClustrixException where it names nothing, or something outside the project
   */
  void listed(String pattern) throws IOException {
    if (escapes(pattern)) {
      throw new ClustrixException(
          "clustrix.dataFiles names '" + pattern + "', which lies outside " + project,
          "copy or link it into the project, or stage it with the job");
    }
    int before = files.size();
    boolean known = literal(pattern);
    if (!known) {
      PathMatcher matcher = project.getFileSystem().getPathMatcher("glob:" + pattern);
      add(folderBefore(pattern), matcher);
    }
    if (!known && files.size() == before) {
      throw new ClustrixException(
          "clustrix.dataFiles names '" + pattern + "', and there is no such file in " + project,
          "correct the name or the glob; ** stands for folders of any depth");
    }
  }

  /**
   * Adds what code reads, where it lies in the project; the rest is only reported.
   *
   * @param name a file, a folder, or a glob that begins with more than a wildcard
   */
  void referenced(String name) throws IOException {
    if (!escapes(name) && !literal(name)) {
      int star = name.indexOf('*');
      String plain = star < 0 ? "" : Path.of(name.substring(0, star)).normalize().toString();
      boolean said = !plain.isEmpty() || (star >= 0 && !name.contains("**") && !name.endsWith("*"));
      if (said) {
        String folder = name.substring(0, name.lastIndexOf('/', star) + 1);
        String glob =
            Path.of(folder).normalize()
                + (folder.isEmpty() ? "" : "/")
                + name.substring(folder.length());
        add(folderBefore(glob), project.getFileSystem().getPathMatcher("glob:" + glob));
      }
    }
  }

  /**
   * Adds what a string may name: a file, or a folder if the string has a slash. What lies in the
   * folder of the build is left out, since what an earlier run left there is no input.
   *
   * @return whether there is such a file or folder
   */
  boolean possible(String name) throws IOException {
    if (escapes(name)) {
      return false;
    }
    Path path = project.resolve(name).normalize();
    boolean built = inBuild(path);
    boolean fits = Files.isRegularFile(path) || name.contains("/");
    return fits && !built && literal(name);
  }

  /** What a build leaves behind is no input unless it is named. */
  private boolean inBuild(Path file) {
    Path build = output.getParent();
    return build != null && !project.startsWith(build) && file.startsWith(build);
  }

  private boolean escapes(String name) {
    try {
      Path path = Path.of(name);
      return path.isAbsolute() || path.normalize().startsWith("..");
    } catch (InvalidPathException e) {
      return name.startsWith("/") || name.contains("..");
    }
  }

  /** Returns whether the name is that of a file or folder, which is then added. */
  private boolean literal(String name) throws IOException {
    Path path;
    try {
      path = project.resolve(name).normalize();
    } catch (InvalidPathException e) {
      return false;
    }
    if (Files.isRegularFile(path)) {
      add(path);
      return true;
    }
    // The project itself, or a folder around the output, would pack what a build leaves behind.
    boolean whole = path.equals(project) || (output.startsWith(path) && !output.equals(project));
    if (Files.isDirectory(path) && !whole) {
      add(path, any -> true);
      return true;
    }
    return false;
  }

  private Path folderBefore(String glob) {
    Path folder = project;
    for (String part : glob.split("/", -1)) {
      if (part.chars().anyMatch(c -> "*?[{\\".indexOf(c) >= 0)) {
        break;
      }
      folder = folder.resolve(part);
    }
    return folder;
  }

  private void add(Path folder, PathMatcher matcher) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    FolderFiles.below(folder).stream()
        .filter(file -> matcher.matches(project.relativize(file)))
        .filter(file -> !inBuild(file) || inBuild(folder))
        .forEach(this::add);
  }

  private void add(Path file) {
    boolean written = file.startsWith(output) && !output.equals(project);
    if (!written) {
      String separator = file.getFileSystem().getSeparator();
      files.put(project.relativize(file).toString().replace(separator, "/"), file);
    }
  }

  SortedMap<String, Path> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
