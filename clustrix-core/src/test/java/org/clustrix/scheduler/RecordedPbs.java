package org.clustrix.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A folder with {@code qsub}, {@code qstat}, {@code qselect} and {@code qdel} that answer what a
 * real OpenPBS was recorded to answer, and a shell that finds them first.
 */
final class RecordedPbs {
  private final Path folder;
  private final Map<String, StringBuilder> commands = new LinkedHashMap<>();

  RecordedPbs(Path folder) {
    this.folder = folder;
  }

  /** Lets a command with these arguments answer as recorded; {@code *} stands for any. */
  RecordedPbs on(String command, String arguments, String recording) {
    Path from = recorded(recording);
    String rc = text(from.resolve("rc")).strip();
    return answer(
        command,
        arguments,
        "cat '"
            + from
            + "/stdout' 2>/dev/null; cat '"
            + from
            + "/stderr' >&2 2>/dev/null; exit "
            + (rc.isEmpty() ? "0" : rc));
  }

  /**
   * Lets {@code qstat} with these arguments answer in full text what was recorded as JSON; the
   * recordings have most answers about arrays in that form only.
   */
  RecordedPbs onJson(String arguments, String recording) throws IOException {
    Path full = folder.resolve(recording + ".full");
    Files.writeString(full, RecordedJobs.full(text(recorded(recording).resolve("stdout"))));
    return answer("qstat", arguments, "cat '" + full + "'; exit 0");
  }

  /** Lets a command with these arguments do something else. */
  RecordedPbs answer(String command, String arguments, String shell) {
    commands
        .computeIfAbsent(command, name -> new StringBuilder("#!/bin/sh\ncase \"$*\" in\n"))
        .append(arguments.equals("*") ? "*" : "'" + arguments + "'")
        .append(") ")
        .append(shell)
        .append(" ;;\n");
    return this;
  }

  /** Runs shell text and returns what it prints, its status behind it. */
  String run(String script) throws IOException, InterruptedException {
    for (Map.Entry<String, StringBuilder> command : commands.entrySet()) {
      Path file = folder.resolve(command.getKey());
      Files.writeString(
          file, command.getValue() + "*) echo \"not recorded: $0 $*\" >&2; exit 99 ;;\nesac\n");
      if (!file.toFile().setExecutable(true)) {
        throw new IOException(file + " cannot be made executable");
      }
    }
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", script + "\necho \"status $?\"").redirectErrorStream(true);
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  private static Path recorded(String name) {
    try {
      return Path.of(RecordedPbs.class.getResource("pbs/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
