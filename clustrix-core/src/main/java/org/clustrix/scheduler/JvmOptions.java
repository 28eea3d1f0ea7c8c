package org.clustrix.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of the JVM, derived from what the job asks for. A pure function. What the user gives
 * stands last, and where the JVM would refuse ours beside it, ours is left out.
 */
final class JvmOptions {
  private static final long MIB = 1 << 20;
  private static final long LEAST_HEAP = 16;

  /** Metaspace, code, stacks and buffers seldom need more, however large the heap. */
  private static final long MOST_BESIDE_HEAP = 8192;

  /** What a JVM reserves beside the heap with the caps below and some dozens of threads. */
  private static final long ADDRESSES_BESIDE_HEAP = 512;

  private static final long LEAST_ADDRESSES = 768;

  private JvmOptions() {}

  /**
   * Returns all of them.
   *
   * @param addresses whether the scheduler's memory limit counts what is reserved, and not only
   *     what is used
   * @throws SchedulerException where no JVM can start within the memory
   */
  static List<String> of(JobSpec spec, boolean addresses) {
    List<String> user = spec.jvm().jvmOptions();
    List<String> options = new ArrayList<>(spec.jvm().client().jvmOptions());
    options.add("-XX:ActiveProcessorCount=" + spec.resources().cores());
    if (user.stream().noneMatch(option -> option.matches("-XX:[+]Use\\w+GC"))) {
      // one thread that collects needs no others to talk to; more of them finish a batch sooner
      options.add(spec.resources().cores() == 1 ? "-XX:+UseSerialGC" : "-XX:+UseParallelGC");
    }
    Optional<Long> memory = spec.resources().memoryBytes().map(bytes -> bytes / MIB);
    boolean heapChosen =
        user.stream().anyMatch(o -> o.matches("-Xmx.*|-XX:Max(HeapSize|RAMPercentage)=.*"));
    if (memory.isPresent() && addresses) {
      options.addAll(withinAddresses(memory.get(), heapChosen));
    } else if (memory.isPresent() && !heapChosen) {
      long beside = Math.min(memory.get() / 4, MOST_BESIDE_HEAP);
      options.add("-Xmx" + Math.max(memory.get() - beside, LEAST_HEAP) + "m");
    }
    options.addAll(user);
    return options;
  }

  private static List<String> withinAddresses(long memory, boolean heapChosen) {
    if (memory < LEAST_ADDRESSES && !heapChosen) {
      throw new SchedulerException(
          "memory is "
              + memory
              + "M, and this scheduler counts what a JVM reserves, which is more than what it uses",
          "ask for memory=" + LEAST_ADDRESSES + "M or more");
    }
    long beside = Math.min(Math.max(ADDRESSES_BESIDE_HEAP, memory / 4), MOST_BESIDE_HEAP);
    List<String> options = new ArrayList<>();
    if (!heapChosen) {
      options.add("-Xmx" + (memory - beside) + "m");
    }
    // a JVM reserves 1 GiB for classes and 240 MiB for code unless it is told otherwise
    options.add("-XX:CompressedClassSpaceSize=" + Math.min(Math.max(64, memory / 32), 512) + "m");
    options.add("-XX:ReservedCodeCacheSize=" + Math.min(Math.max(64, memory / 64), 240) + "m");
    return options;
  }
}
