package org.clustrix.it.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JVMs that see nothing of this machine but their class path: empty folders, bare environment. */
final class JavaProcess {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=UTC",
          "-Dfile.encoding=UTF-8",
          "-Djava.awt.headless=true");

  private final Path scratch;
  private final List<String> more;

  /**
   * Makes one.
   *
   * @param scratch a folder that is emptied before each run
   */
  JavaProcess(Path scratch) {
    this(scratch, List.of());
  }

  private JavaProcess(Path scratch, List<String> more) {
    this.scratch = scratch;
    this.more = more;
  }

  /** Returns one with more options for the JVM. */
  JavaProcess with(List<String> options) {
    return new JavaProcess(scratch, options);
  }

  /**
   * Runs the program from a class path.
   *
   * @param data a folder whose files lie in the working directory; need not be there
   */
  Trial trial(CorpusProgram program, List<Path> classPath, Path data) {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    ProcessCall call = run(List.of("-cp", path, CorpusProgram.MAIN), data, LIMIT);
    return Trial.of(call, program.expected());
  }

  /** Runs a JVM with these words behind the common options. */
  ProcessCall run(List<String> words, Path data, Duration limit) {
    try {
      Path root = Scratch.fresh(scratch);
      Path work = Files.createDirectories(root.resolve("work"));
      Path home = Files.createDirectories(root.resolve("home"));
      Path temporary = Files.createDirectories(root.resolve("tmp"));
      Scratch.copy(data, work);
      List<String> command = new ArrayList<>();
      command.add(Jvm.executable());
      command.addAll(OPTIONS);
      command.addAll(more);
      command.add("-Djava.io.tmpdir=" + temporary);
      command.add("-Duser.home=" + home);
      command.addAll(words);
      return ProcessCall.run(command, environment(home), work, root, limit);
    } catch (IOException e) {
      throw new CorpusProblem("the scratch folder " + scratch + " cannot be used: " + e, e);
    }
  }

  private static Map<String, String> environment(Path home) {
    return Map.of(
        "PATH", "/usr/bin:/bin", "HOME", home.toString(), "LC_ALL", "C.UTF-8", "TZ", "UTC");
  }
}
