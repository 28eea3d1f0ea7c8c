package org.clustrix.launcher.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult;

/** A state folder and child JVMs that run the real launcher jar in it. */
public final class Cluster {
  private final Path remote;
  private int jobs;

  /** Makes one in an empty folder. */
  public Cluster(Path remote) {
    this.remote = remote;
  }

  /** What a child JVM left. */
  public record Ended(int status, String out, String err, JobResult result) {}

  /** Returns the state folder. */
  public Path state() {
    return remote.resolve(ClusterLayout.STATE);
  }

  /** Returns the launcher jar under test. */
  public static Path jar() {
    return Path.of(System.getProperty("clustrix.launcher.jar"));
  }

  /** Returns the {@code java} of this JVM. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Starts an install of what lies in a folder. */
  public ProcessBuilder installing(Path incoming) {
    return new ProcessBuilder(
        java(),
        "-jar",
        jar().toString(),
        "install",
        "--root",
        state().toString(),
        "--incoming",
        incoming.toString());
  }

  /** Installs what lies in a folder. */
  public Ended install(Path incoming) {
    return ended(installing(incoming), null);
  }

  /** Writes a package into a new incoming folder. */
  public Path incoming(PackageBuilder builder) {
    try {
      Path incoming = Files.createDirectories(remote.resolve("incoming-" + System.nanoTime()));
      builder.write(incoming.resolve("package.zip"));
      return incoming;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A task that was prepared and not yet started. */
  public record Prepared(ProcessBuilder process, Path attempt) {}

  /** Prepares a task of an installed package. */
  public Prepared prepare(
      String packageId, String arguments, long maxOutput, List<String> jvmOptions) {
    try {
      String job = "job" + jobs++;
      Path work = Files.createDirectories(state().resolve(ClusterLayout.work(job)));
      Path attempt = Files.createDirectories(state().resolve(ClusterLayout.attempt(job, 0, 1)));
      Files.writeString(
          attempt.resolve(ClusterLayout.REQUEST),
          new JobRequest(job, 0, 1, packageId, arguments, maxOutput).toText());
      Path folder = state().resolve(ClusterLayout.packageFolder(packageId));
      List<String> classPath = new ArrayList<>();
      if (Files.exists(folder)) {
        for (String line : Files.readAllLines(folder.resolve(ClusterLayout.CLASSPATH))) {
          classPath.add(state().resolve(line).toString());
        }
      }
      classPath.add(jar().toString());
      List<String> command = new ArrayList<>(List.of(java()));
      command.addAll(jvmOptions);
      command.addAll(
          List.of(
              "-cp",
              String.join(":", classPath),
              "org.clustrix.launcher.Main",
              "run",
              "--root",
              state().toString(),
              "--task",
              attempt.toString()));
      return new Prepared(new ProcessBuilder(command).directory(work.toFile()), attempt);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Runs a task to its end. */
  public Ended run(String packageId, String arguments, String... jvmOptions) {
    Prepared prepared = prepare(packageId, arguments, 1 << 20, List.of(jvmOptions));
    return ended(prepared.process(), prepared.attempt());
  }

  /** Installs a package and runs one task of it. */
  public Ended installAndRun(PackageBuilder builder, String arguments, String... jvmOptions) {
    Ended installed = install(incoming(builder));
    if (installed.status() != 0) {
      throw new IllegalStateException(installed.toString());
    }
    return run(builder.metadata().packageId(), arguments, jvmOptions);
  }

  /** Runs one task of an array, whose files lie there, of an installed package. */
  public Ended task(String array, String packageId, int task, int attempt) throws IOException {
    Path folder =
        Files.createDirectories(state().resolve(ClusterLayout.attempt(array, task, attempt)));
    Prepared prepared = prepare(packageId, "[]", 1, List.of());
    List<String> command = prepared.process().command();
    command.set(command.size() - 1, folder.toString());
    return ended(prepared.process(), folder);
  }

  /** Runs a process to its end. */
  public static Ended ended(ProcessBuilder builder, Path attempt) {
    try {
      Path out = Files.createTempFile("out", null);
      Path err = Files.createTempFile("err", null);
      builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("did not end: " + builder.command());
      }
      Path result = attempt == null ? null : attempt.resolve(ClusterLayout.RESULT);
      Ended ended =
          new Ended(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8),
              result != null && Files.exists(result)
                  ? JobResult.parse(Files.readString(result))
                  : null);
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
