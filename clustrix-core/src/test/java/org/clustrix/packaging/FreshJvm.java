package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a JVM of its own. */
public final class FreshJvm {
  private FreshJvm() {}

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Returns what it printed; fails with its output where it failed. */
  public static String run(
      Path workFolder, List<String> classPath, String main, String... arguments)
      throws IOException, InterruptedException {
    return run(java(), List.of(), workFolder, classPath, main, arguments);
  }

  public static String run(
      String java,
      List<String> options,
      Path workFolder,
      List<String> classPath,
      String main,
      String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), main));
    command.addAll(List.of(arguments));
    return run(command, workFolder);
  }

  /** Runs any command. */
  static String run(List<String> command, Path workFolder)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("fresh", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(workFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int status = process.waitFor();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    assertThat(status).as(text).isZero();
    return text;
  }
}
