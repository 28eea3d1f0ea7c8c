package org.clustrix.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
  @TempDir private Path folder;

  @Test
  void linksAreFollowedAndBrokenOnesAreNoFiles() throws Exception {
    Path file = Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "");
    Files.createSymbolicLink(folder.resolve("link"), file.getParent());
    Files.createSymbolicLink(folder.resolve("broken"), Path.of("nowhere"));

    assertThat(FolderFiles.below(folder)).containsExactlyInAnyOrder(file, folder.resolve("link/c"));
    assertThatThrownBy(() -> FolderFiles.below(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    assertThatThrownBy(() -> FolderFiles.below(folder)).isInstanceOf(FileSystemLoopException.class);
  }

  /** Another build writes files and renames them, and removes folders, all the time. */
  @Test
  void whatVanishesMeanwhileIsNotThere() throws Exception {
    Path stays = Files.writeString(folder.resolve("stays"), "");
    AtomicBoolean done = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              try {
                for (int n = 0; !done.get(); n++) {
                  Path busy = Files.createDirectories(folder.resolve("busy" + n % 7));
                  Path file = Files.writeString(busy.resolve("x" + n + ".tmp"), "");
                  Files.delete(file);
                  Files.delete(busy);
                }
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    other.start();
    try {
      for (int round = 0; round < 2_000; round++) {
        assertThat(FolderFiles.below(folder)).contains(stays);
      }
    } finally {
      done.set(true);
      other.join();
    }
  }
}
