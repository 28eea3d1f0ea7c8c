package org.clustrix.cleanup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.format.FunctionAlias;
import org.clustrix.format.JobRecord;
import org.clustrix.format.Release;
import org.clustrix.format.Sha256;

/** A state folder as deployments and jobs leave it, written by hand. */
record StateFolder(Path path) {
  static String id(String name) {
    return hash(name).substring(0, 32);
  }

  static String hash(String name) {
    return Sha256.hex(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Path write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Makes a folder of two names, and all in it, as old as that. */
  void age(String folder, Duration age) throws IOException {
    FileTime time = FileTime.from(Instant.now().minus(age));
    try (Stream<Path> all = Files.walk(path.resolve(folder))) {
      for (Path each : all.toList()) {
        Files.setLastModifiedTime(each, time);
      }
    }
  }

  String artifact(String name, int days) throws IOException {
    String folder = "store/" + hash(name);
    write(folder + "/" + name + ".jar", name.repeat(1000));
    age(folder, Duration.ofDays(days));
    return folder;
  }

  /** Stores an input under a hash of its name. */
  String input(String name, int days) throws IOException {
    String folder = "store/" + hash(name);
    write(folder + "/content", name.repeat(1000));
    age(folder, Duration.ofDays(days));
    return folder;
  }

  /** Stores a list of inputs. */
  String inputs(String name, int days, String... inputs) throws IOException {
    String folder = "store/" + hash(name);
    StringBuilder lines = new StringBuilder();
    for (String input : inputs) {
      lines.append(hash(input)).append(" - data/").append(input).append('\n');
    }
    write(folder + "/content", lines.toString());
    age(folder, Duration.ofDays(days));
    return folder;
  }

  /** Lets a job get the inputs of a list. */
  void stages(String job, String list) throws IOException {
    Path script = path.resolve(job + "/job.sh");
    Files.writeString(script, Files.readString(script) + "CLUSTRIX_STAGED='" + hash(list) + "'\n");
  }

  String pack(String name, int days, String... artifacts) throws IOException {
    String folder = "packages/" + id(name);
    StringBuilder lines = new StringBuilder(folder + "/classes/0-app.jar\n");
    for (String artifact : artifacts) {
      lines.append("store/" + hash(artifact) + "/" + artifact + ".jar\n");
    }
    write(folder + "/classpath", lines.toString());
    age(folder, Duration.ofDays(days));
    return folder;
  }

  String archive(String key, String pack, int days) throws IOException {
    String folder = "cds/" + hash(key);
    write(folder + "/package", "packages/" + id(pack) + "\n");
    write(folder + "/classes.jsa", key.repeat(1000));
    age(folder, Duration.ofDays(days));
    return folder;
  }

  void alias(String function, String... packages) throws IOException {
    List<Release> history =
        Stream.of(packages).map(name -> new Release(id(name), "2026-01-01T00:00:00Z")).toList();
    String now = id(packages[packages.length - 1]);
    write("functions/" + function, new FunctionAlias(function, now, history).toText());
  }

  /** Makes a job of a scheduler; {@code ended} tells whether it has an exit record. */
  String job(
      String name, String scheduler, String schedulerId, String pack, boolean ended, int days)
      throws IOException {
    String folder = "jobs/" + name;
    write(
        folder + "/job.sh",
        "#!/bin/bash -l\nCLUSTRIX_PACKAGE='" + id(pack) + "'\nCLUSTRIX_INCOMING=''\n");
    write(folder + "/tasks/0/1/request.json", "{}");
    write(
        folder + "/job.json",
        new JobRecord(name, "app.Main#run", id(pack), scheduler, schedulerId, "2026-01-01")
            .toText());
    if (ended) {
      write(folder + "/tasks/0/1/exit.json", "{}");
    }
    age(folder, Duration.ofDays(days));
    return folder;
  }
}
