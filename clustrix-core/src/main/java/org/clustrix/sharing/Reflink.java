package org.clustrix.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Clones files: the copy shares the blocks of the original until one of both is written to. Java
 * has no call for it, GNU {@code cp} has. Where it did not work once it is not tried again. For one
 * thread.
 */
final class Reflink {
  private static final long LIMIT_SECONDS = 60;

  private boolean works = true;

  /** Makes {@code target} a clone; returns false, with nothing there, where that cannot be. */
  boolean clone(Path source, Path target) throws IOException {
    if (!works || !sameStore(source, target)) {
      return false;
    }
    works = cp(source, target);
    if (!works) {
      Files.deleteIfExists(target);
    }
    return works;
  }

  /** Blocks are shared inside one filesystem only; to know that costs less than a process. */
  private static boolean sameStore(Path source, Path target) throws IOException {
    return Files.getFileStore(source).equals(Files.getFileStore(target.getParent()));
  }

  private static boolean cp(Path source, Path target) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder("cp", "--reflink=always", "--", source.toString(), target.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return false; // no cp here
    }
    try {
      process.getOutputStream().close();
      if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
