package org.clustrix.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clustrix.classpath.FileDigests;
import org.clustrix.config.ConfigurationException;
import org.clustrix.deploy.InputFile;
import org.clustrix.format.Sha256;

/** Finds the inputs of a job below the folder of a project. For one thread; used once. */
final class InputFiles {
  /** What is smaller is read as fast as what was known of it. */
  private static final long WORTH_REMEMBERING = 1 << 20;

  /** A job copies them one by one, and one command asks for all. */
  private static final int MOST = 10_000;

  private final Path project;
  private final Path output;
  private final FileDigests digests;
  private final SortedMap<String, Path> found = new TreeMap<>();

  /**
   * Makes one.
   *
   * @param output a folder that holds no inputs unless one is named in it
   */
  InputFiles(Path project, Path output, FileDigests digests) {
    this.project = project.toAbsolutePath().normalize();
    this.output = output.toAbsolutePath().normalize();
    this.digests = digests;
  }

  /**
   * Finds and reads them.
   *
   * @throws ConfigurationException where a pattern names nothing, or more than can be staged
   */
  List<InputFile> find(List<FilePattern> patterns) {
    try {
      for (FilePattern pattern : patterns) {
        if (!add(pattern)) {
          throw new ConfigurationException(
              "inputs names '" + pattern + "', and there is no such file in " + project,
              "correct the name or the glob; ** stands for folders of any depth");
        }
      }
      if (found.size() > MOST) {
        throw new ConfigurationException(
            "inputs names " + found.size() + " files, and a job gets " + MOST + " at most",
            "put them into an archive, or copy them to remoteWorkDir once");
      }
      List<InputFile> files = new ArrayList<>();
      for (var each : found.entrySet()) {
        files.add(read(each.getKey(), each.getValue()));
      }
      return files;
    } catch (IOException e) {
      throw new ConfigurationException(
          "an input cannot be read: " + e.getMessage(), "check that it is there, and its rights");
    } catch (UncheckedIOException e) {
      throw new ConfigurationException(
          "an input cannot be read: " + e.getCause().getMessage(),
          "check that it is there, and its rights");
    }
  }

  private InputFile read(String path, Path file) throws IOException {
    if (path.chars().anyMatch(c -> c < ' ' || c == '\ufffd')) {
      throw new ConfigurationException(
          "the name of the input '" + path + "' cannot be said in a list, or not in this locale",
          "rename the file, or choose a locale of UTF-8 (LC_ALL) where it is not ASCII");
    }
    long size = Files.size(file);
    String digest = size < WORTH_REMEMBERING ? Sha256.hex(file) : digests.of(file);
    return new InputFile(path, file, digest, size, Files.isExecutable(file));
  }

  private boolean add(FilePattern pattern) throws IOException {
    Path start = project.resolve(pattern.place());
    boolean[] any = {false};
    if (!Files.exists(start)) {
      return false;
    }
    Files.walkFileTree(
        start,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean written = folder.equals(output) && !start.startsWith(output);
            return written ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            if (attributes.isRegularFile() && pattern.matches(path)) {
              found.put(path, file);
              any[0] = true;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return any[0];
  }

  private String path(Path file) {
    return project.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
