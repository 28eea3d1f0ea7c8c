package org.clustrix.hardening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Feeds damaged class files and jars to the analysis. Arguments: how many, the first seed, a folder
 * to work in, a folder with compiled classes of which one is the entry, and jars to take classes
 * from. Ends with the status 1 where one of them is taken badly.
 */
final class MutantsMain {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SMALL = 20_000;
  private static final int FROM_EACH_JAR = 60;

  private final Map<Mutant.Outcome, Integer> outcomes = new EnumMap<>(Mutant.Outcome.class);
  private final List<String> failures = new ArrayList<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "mutant");
            thread.setDaemon(true);
            return thread;
          });

  private void run(Mutant mutant) throws InterruptedException {
    Future<Mutant.Outcome> future = executor.submit(mutant::run);
    try {
      outcomes.merge(future.get(LIMIT.toSeconds(), TimeUnit.SECONDS), 1, Integer::sum);
    } catch (TimeoutException e) {
      failures.add(mutant + " takes more than " + LIMIT);
      Thread.getAllStackTraces()
          .forEach(
              (thread, stack) -> {
                if (thread.getName().equals("mutant")) {
                  failures.add(List.of(stack).toString());
                }
              });
    } catch (java.util.concurrent.ExecutionException e) {
      Throwable cause = e.getCause();
      StackTraceElement[] stack = cause.getStackTrace();
      failures.add(
          mutant + ": " + cause + " " + List.of(stack).subList(0, Math.min(12, stack.length)));
    }
  }

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    Path work = Path.of(arguments[2]);
    Path classes = Path.of(arguments[3]);
    Map<String, byte[]> own = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        own.put(classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    Map<String, byte[]> foreign = new TreeMap<>();
    for (String jar : List.of(arguments).subList(4, arguments.length)) {
      take(Path.of(jar), foreign, new Random(seed));
    }
    MutantsMain mutants = new MutantsMain();
    Map<Path, byte[]> written = new HashMap<>();
    for (int i = 0; i < count && mutants.failures.size() < 5; i++) {
      mutants.run(new Mutant(seed + i, own, foreign, work, written));
    }
    System.out.println(mutants.outcomes + " from seed " + seed);
    mutants.failures.forEach(System.out::println);
    System.exit(mutants.failures.isEmpty() ? 0 : 1);
  }

  /** Some small classes of a jar. */
  private static void take(Path file, Map<String, byte[]> classes, Random random)
      throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      List<JarEntry> entries =
          new ArrayList<>(
              jar.stream()
                  .filter(entry -> entry.getName().endsWith(".class"))
                  .filter(entry -> !entry.getName().startsWith("META-INF/"))
                  .filter(entry -> entry.getSize() > 200 && entry.getSize() < SMALL)
                  .toList());
      java.util.Collections.shuffle(entries, random);
      for (JarEntry entry : entries.subList(0, Math.min(FROM_EACH_JAR, entries.size()))) {
        try (InputStream in = jar.getInputStream(entry)) {
          classes.put(entry.getName(), in.readAllBytes());
        }
      }
    }
  }
}
