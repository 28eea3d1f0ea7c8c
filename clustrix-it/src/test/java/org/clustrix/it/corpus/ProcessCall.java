package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One process with an environment of its own, a time limit, and its output in files.
 *
 * @param exitCode -1 where the time was up
 * @param millis from start to end
 */
record ProcessCall(int exitCode, long millis, String output, String errors) {

  /**
   * Runs a process and waits for it.
   *
   * @param environment all of it
   * @param folder where it starts
   * @param logs the folder for {@code stdout} and {@code stderr}
   */
  static ProcessCall run(
      List<String> command,
      Map<String, String> environment,
      Path folder,
      Path logs,
      Duration limit) {
    Path out = logs.resolve("stdout");
    Path err = logs.resolve("stderr");
    try {
      Files.createDirectories(logs);
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      long start = System.nanoTime();
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      return new ProcessCall(ended ? process.exitValue() : -1, millis, text(out), text(err));
    } catch (IOException e) {
      throw new CorpusProblem(command.get(0) + " cannot be run: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CorpusProblem("interrupted while " + command.get(0) + " ran", e);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
