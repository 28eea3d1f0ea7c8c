package org.clustrix.api;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A temporary folder where no job script makes and removes one. Stateless. */
final class ScratchFolder {
  private ScratchFolder() {}

  /** Returns a new folder that is removed when this JVM ends. */
  static Path untilExit() throws IOException {
    Path folder = Files.createTempDirectory("clustrix-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "clustrix-scratch"));
    return folder;
  }

  /** What cannot be removed stays: there is nobody left to tell. */
  private static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return;
    }
  }
}
