package org.clustrix.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

/** What {@code java.nio.file} says of a tree, links followed: the size of each file by its path. */
final class NioAnswers extends SimpleFileVisitor<Path> {
  private final Path root;
  private final TreeMap<String, Long> files = new TreeMap<>();

  private NioAnswers(Path root) {
    this.root = root;
  }

  static NioAnswers below(Path root) throws IOException {
    NioAnswers answers = new NioAnswers(root);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, answers);
    return answers;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    // the state of Clustrix belongs to nobody's tree
    return folder.endsWith(".clustrix") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    files.put(
        root.relativize(file).toString(), attributes.isSymbolicLink() ? 0 : attributes.size());
    return FileVisitResult.CONTINUE;
  }

  /** A circle, of which the Java API says that it does not go on. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) {
    return FileVisitResult.CONTINUE;
  }

  List<String> paths() {
    return List.copyOf(files.keySet());
  }

  long bytes() {
    return files.values().stream().mapToLong(Long::longValue).sum();
  }
}
