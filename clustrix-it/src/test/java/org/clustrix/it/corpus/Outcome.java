package org.clustrix.it.corpus;

import java.util.List;

/**
 * What one way of packing gave for one program.
 *
 * @param reason why it does not run; empty where it does
 * @param bytes all that has to travel
 * @param packMillis the time that packing took; 0 where nothing is packed
 * @param runMillis the time of the run
 * @param jars the whole jars among the bytes; empty where the way knows no whole jars
 */
record Outcome(
    Verdict verdict, String reason, long bytes, long packMillis, long runMillis, List<Jar> jars) {

  /**
   * A whole jar.
   *
   * @param coordinates {@code group:artifact:jar[:classifier]:version}
   * @param bytes its size
   */
  record Jar(String coordinates, long bytes) {}

  static Outcome of(Trial trial, long bytes, long packMillis, List<Jar> jars) {
    return new Outcome(
        trial.verdict(), trial.reason(), bytes, packMillis, trial.millis(), List.copyOf(jars));
  }

  static Outcome notPacked(String reason, long packMillis) {
    return new Outcome(Verdict.NOT_PACKED, reason, 0, packMillis, 0, List.of());
  }

  static List<Jar> jars(List<Library> libraries) {
    return libraries.stream()
        .map(library -> new Jar(library.coordinates(), library.size()))
        .toList();
  }

  boolean runs() {
    return verdict == Verdict.RUNS;
  }

  long jarBytes() {
    return jars.stream().mapToLong(Jar::bytes).sum();
  }
}
