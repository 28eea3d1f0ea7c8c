package org.clustrix.it.deployment;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link BenchClient} that runs. Not thread-safe. */
final class BenchProcess implements Closeable {
  private final Process process;
  private final BufferedReader answers;

  BenchProcess(Path scratch, Path commands, Path jars, Path launcher, Map<String, String> settings)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BenchClient.class.getName(),
                jars.toString(),
                launcher.toString()));
    settings.forEach((key, value) -> words.add(key + "=" + value));
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(new File(scratch.toFile(), "clients.log"));
    builder.environment().merge("PATH", commands.toString(), (old, mine) -> mine + ":" + old);
    process = builder.start();
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Has something done.
   *
   * @return the answer
   * @throws IOException where it failed
   */
  String call(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the client failed at: " + line);
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
