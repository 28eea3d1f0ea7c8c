package org.clustrix.reachability.summary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.reachability.fact.ProvidedService;

/**
 * The summaries of the classes of a class path, as they are asked for: from the cache, or else made
 * here. Classes that are likely to be asked for soon can be read ahead on other cores. Since a
 * summary is a pure function of the class file, that changes nothing but the time. One thread asks;
 * others work for it until it is closed.
 */
public final class Summaries implements AutoCloseable {
  private static final int MOST_THREADS = 3;

  private final ClassPath classPath;
  private final SummaryCache cache;
  private final Map<String, FutureTask<List<ClassReading>>> readings = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final SharedStrings strings = new SharedStrings();
  private final ExecutorService readers;

  /** Makes one over a class path that the caller closes, after this. */
  public Summaries(ClassPath classPath, SummaryCache cache) {
    this.classPath = classPath;
    this.cache = cache;
    int spare = Runtime.getRuntime().availableProcessors() - 1;
    this.readers =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(MOST_THREADS, spare)),
            task -> {
              Thread thread = new Thread(task, "clustrix-class-reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Has something done on another core, some time or never; for what only saves time later. */
  public void inBackground(Runnable work) {
    readers.execute(work);
  }

  /**
   * Reads a class that will probably be asked for, and those that it cannot be linked without, on
   * the calling thread. Safe for any thread.
   */
  public void ahead(String className) {
    Deque<String> open = new ArrayDeque<>(List.of(className));
    while (!open.isEmpty()) {
      String name = open.poll();
      if (asked.add(name)) {
        classPath
            .find(name)
            .filter(file -> !file.root().isLauncher())
            .ifPresent(file -> ahead(file, open));
      }
    }
  }

  private void ahead(ClassFile file, Deque<String> open) {
    FutureTask<List<ClassReading>> task = new FutureTask<>(() -> read(file));
    if (readings.putIfAbsent(file.name(), task) == null) {
      task.run();
      for (ClassReading reading : result(task, file)) {
        reading.summary().ifPresent(summary -> open.addAll(summary.neededToLink()));
      }
    }
  }

  /** Returns the summary of each version of a class that can be parsed, the base one first. */
  public List<ClassSummary> of(ClassFile file, List<String> problems) {
    List<ClassSummary> versions = new ArrayList<>(1);
    for (ClassReading reading : readings(file)) {
      reading.summary().ifPresent(versions::add);
      reading.summary().ifPresent(summary -> problems.addAll(summary.problems()));
      if (reading.summary().isEmpty()) {
        problems.add(reading.problem());
      }
    }
    return versions;
  }

  /**
   * Returns what the module descriptors of the class path provide; one that cannot be read provides
   * nothing, which is what it does on a class path anyway.
   */
  public List<ProvidedService> provided() {
    List<ProvidedService> all = new ArrayList<>();
    for (ClassFile descriptor : classPath.moduleDescriptors()) {
      for (ClassReading reading : read(descriptor)) {
        reading.summary().ifPresent(summary -> all.addAll(summary.provided()));
      }
    }
    return all;
  }

  /** Returns the classes of the class path that those versions name which cannot be parsed. */
  public Set<String> mentioned(ClassFile file) {
    Set<String> names = new TreeSet<>();
    readings(file).forEach(reading -> names.addAll(reading.mentioned()));
    return names;
  }

  private List<ClassReading> readings(ClassFile file) {
    FutureTask<List<ClassReading>> task = readings.get(file.name());
    if (task == null) {
      task = readings.computeIfAbsent(file.name(), key -> new FutureTask<>(() -> read(file)));
    }
    if (!task.isDone()) {
      task.run(); // no more than a look where another thread has begun it
    }
    return result(task, file);
  }

  private static List<ClassReading> result(FutureTask<List<ClassReading>> task, ClassFile file) {
    try {
      return task.get();
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("reading " + file.name() + " from " + file.root(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + file.name(), e);
    }
  }

  private List<ClassReading> read(ClassFile file) {
    List<ClassReading> all = new ArrayList<>(1);
    for (String path : file.paths()) {
      ByteBuffer known = cache.find(file.root(), path);
      all.add(known != null ? read(known) : parse(file, path));
    }
    return all;
  }

  private ClassReading read(ByteBuffer summary) {
    return new ClassReading(Optional.of(new ClassSummary(summary, strings)), "", Set.of());
  }

  private ClassReading parse(ClassFile file, String path) {
    byte[] bytes = {};
    try {
      bytes = file.root().read(path);
      byte[] summary = Summariser.summarise(bytes);
      cache.add(file.root(), path, summary);
      return read(ByteBuffer.wrap(summary));
    } catch (IOException | RuntimeException e) {
      return new ClassReading(
          Optional.empty(), "cannot be parsed: " + e.getMessage(), mentioned(bytes));
    }
  }

  private Set<String> mentioned(byte[] bytes) {
    Set<String> names = new TreeSet<>();
    RawNames.in(bytes).stream().filter(classPath::has).forEach(names::add);
    return names;
  }

  /** Stops reading ahead, and keeps what was read for the next time. */
  @Override
  public void close() {
    readers.shutdownNow();
    cache.save();
  }
}
