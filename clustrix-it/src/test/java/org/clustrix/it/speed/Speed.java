package org.clustrix.it.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the analysis of one function against its peers, each in a JVM of its own, in turns, five
 * times, and prints the medians. Arguments: the folder with what Maven has resolved and built.
 */
final class Speed {
  private static final int ROUNDS = 5;

  private final Path folder;
  private final Map<String, List<long[]>> results = new LinkedHashMap<>();

  private Speed(Path folder) {
    this.folder = folder;
  }

  /** Runs all. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Speed speed = new Speed(Path.of(args[0]));
    speed.ours("warm", "large", "app.Search"); // fills the cache
    speed.ours("warm", "large", "app.Sheet");
    speed.ours("warm", "medium", "app.Search");
    speed.results.clear();
    for (int round = 0; round < ROUNDS; round++) {
      speed.round();
    }
    speed.print();
  }

  private void round() throws IOException, InterruptedException {
    task("read and inflate all, large", "inflate", "large", "app.Search", "-Xmx2g");
    task("jdependency, large", "jdependency", "large", "app.Search", "-Xmx6g");
    for (String function : List.of("app.Search", "app.Sheet")) {
      ours("cold", "large", function);
      ours("warm", "large", function);
    }
    proGuard();
    ours("cold", "medium", "app.Search");
    ours("warm", "medium", "app.Search");
  }

  private void ours(String what, String where, String function)
      throws IOException, InterruptedException {
    task("ours " + what + ", " + where + ", " + function, what, where, function, "-Xmx512m");
  }

  private void task(String name, String what, String where, String function, String heap)
      throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path") + ":" + text("peers/classpath.txt");
    String[] answer =
        run(
                java(heap, "-cp", path, SpeedTask.class.getName()),
                what,
                folder.resolve(where + "/classpath.txt").toString(),
                folder.resolve(where + "/classes").toString(),
                function + "#run",
                folder.resolve("cache").toString())
            .strip()
            .split(" ", -1);
    long[] numbers = Arrays.stream(answer).mapToLong(Long::parseLong).toArray();
    results.computeIfAbsent(name, key -> new ArrayList<>()).add(numbers);
  }

  /** Its time is that of the process, JVM and all; that of ours begins in main. */
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
    Files.deleteIfExists(out);
    long start = System.nanoTime();
    run(java("-Xmx3g", "-cp", text("peers/classpath.txt"), "proguard.ProGuard"), "@" + file);
    long millis = (System.nanoTime() - start) / 1_000_000;
    results
        .computeIfAbsent("ProGuard shrinking, medium", key -> new ArrayList<>())
        .add(new long[] {millis, 0, 0});
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

  private void print() {
    System.out.println("| what | median ms | all five | peak heap MB | classes |");
    System.out.println("|---|---:|---|---:|---:|");
    results.forEach(
        (name, runs) -> {
          long[] millis = runs.stream().mapToLong(run -> run[0]).sorted().toArray();
          System.out.println(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %s | %d | %d |",
                  name,
                  millis[millis.length / 2],
                  Arrays.toString(millis),
                  runs.stream().mapToLong(run -> run[1]).max().orElse(0),
                  runs.get(0)[2]));
        });
  }
}
