package org.clustrix.it.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the analysis of one function against its peers: each in a JVM of its own, once cold and
 * then five times, and ProGuard as a process five times. Prints the medians. Arguments: the folder
 * with what Maven has resolved and built.
 */
final class Speed {
  private static final int ROUNDS = 5;

  private final Path folder;

  private Speed(Path folder) {
    this.folder = folder;
  }

  /** Runs all. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Speed speed = new Speed(Path.of(args[0]));
    System.out.println(
        "| what | in a cold JVM, ms | median of five more, ms | all | heap MB | classes |");
    System.out.println("|---|---:|---:|---|---:|---:|");
    speed.task("read and inflate all, large", "inflate", "large", "app.Search", "-Xmx2g");
    speed.task("jdependency, large", "jdependency", "large", "app.Search", "-Xmx6g");
    for (String function : List.of("app.Search", "app.Sheet")) {
      speed.ours("cold", "large", function);
      speed.ours("warm", "large", function);
    }
    speed.proGuard();
    speed.ours("cold", "medium", "app.Search");
    speed.ours("warm", "medium", "app.Search");
  }

  private void ours(String what, String where, String function)
      throws IOException, InterruptedException {
    String name = "ours " + what + ", " + where + ", " + function;
    if (what.equals("warm")) {
      answer(1, what, where, function, "-Xmx512m"); // fills the cache
    }
    task(name, what, where, function, "-Xmx512m");
  }

  private void task(String name, String what, String where, String function, String heap)
      throws IOException, InterruptedException {
    long[] numbers =
        Arrays.stream(answer(ROUNDS + 1, what, where, function, heap).strip().split(" ", -1))
            .mapToLong(Long::parseLong)
            .toArray();
    row(name, numbers[0], numbers[1], Arrays.copyOfRange(numbers, 2, numbers.length));
  }

  private String answer(int times, String what, String where, String function, String heap)
      throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path") + ":" + text("peers/classpath.txt");
    return run(
        java(heap, "-cp", path, SpeedTask.class.getName()),
        what,
        folder.resolve(where + "/classpath.txt").toString(),
        folder.resolve(where + "/classes").toString(),
        function + "#run",
        folder.resolve("cache").toString(),
        String.valueOf(times));
  }

  private static void row(String name, long heap, long count, long[] millis) {
    long[] further = Arrays.copyOfRange(millis, 1, millis.length);
    Arrays.sort(further);
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %s | %d | %d |",
            name,
            millis[0],
            further[further.length / 2],
            Arrays.toString(millis),
            heap,
            count));
  }

  /** Its time is that of the process, JVM and all. */
  private void proGuard() throws IOException, InterruptedException {
    Path out = folder.resolve("proguard.jar");
    List<String> rules = new ArrayList<>();
    rules.add("-injars '" + folder.resolve("medium/classes") + "'");
    for (String jar : text("medium/classpath.txt").split(":", -1)) {
      rules.add("-injars '" + jar + "'(!META-INF/**,!module-info.class)");
    }
    rules.add("-outjars '" + out + "'");
    rules.add(
        "-libraryjars '" + System.getProperty("java.home") + "/jmods'(!**.jar;!module-info.class)");
    rules.addAll(
        List.of("-dontoptimize", "-dontobfuscate", "-dontwarn", "-dontnote", "-ignorewarnings"));
    rules.add("-keep class app.Search { public static long run(); }");
    Path file = folder.resolve("proguard.rules");
    Files.write(file, rules);
    long[] millis = new long[ROUNDS + 1];
    for (int i = 0; i < millis.length; i++) {
      Files.deleteIfExists(out);
      long start = System.nanoTime();
      run(java("-Xmx3g", "-cp", text("peers/classpath.txt"), "proguard.ProGuard"), "@" + file);
      millis[i] = (System.nanoTime() - start) / 1_000_000;
    }
    row("ProGuard shrinking, medium, as a process", 0, 0, millis);
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of(arguments));
    return command;
  }

  private static String run(List<String> java, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command.get(command.size() - 1) + " failed: " + out);
    }
    return out;
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name)).strip();
  }
}
