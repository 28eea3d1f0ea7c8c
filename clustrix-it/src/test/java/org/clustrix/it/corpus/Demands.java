package org.clustrix.it.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the bench demands of our packages. */
final class Demands {
  private static final double ONE_PROGRAM = 1.5;
  private static final double ALL_PROGRAMS = 1.10;

  private Demands() {}

  /** Returns what is not met, one sentence each; empty where all is well. */
  static List<String> unmet(List<Row> rows) {
    List<String> unmet = new ArrayList<>();
    rows.forEach(row -> program(row, unmet));
    long ours = rows.stream().mapToLong(row -> row.ours().jarBytes()).sum();
    long smallest = rows.stream().mapToLong(row -> row.smallestBytes().orElse(0L)).sum();
    if (smallest > 0 && ours > ALL_PROGRAMS * smallest) {
      unmet.add("all: " + times((double) ours / smallest) + " of the smallest sets of jars");
    }
    return unmet;
  }

  private static void program(Row row, List<String> unmet) {
    String name = row.program().name() + ": ";
    row.outcome(FullClassPath.TITLE)
        .filter(full -> !full.runs())
        .ifPresent(full -> unmet.add(name + "does not run at all: " + full.reason()));
    if (!row.ours().runs()) {
      unmet.add(name + row.ours().verdict().name() + ", " + row.ours().reason());
    }
    for (String id : row.loudNoise()) {
      unmet.add(name + "classes of " + id + " are loaded; take it out of noise.txt");
    }
    for (Outcome.Jar jar : row.noise()) {
      unmet.add(name + "noise " + jar.coordinates());
    }
    if (row.ratio().isEmpty()) {
      unmet.add(name + "the smallest set does not run, see target/corpus");
    } else if (row.ratio().get() > ONE_PROGRAM) {
      unmet.add(name + times(row.ratio().get()) + " of the smallest set of jars");
    }
  }

  /** Returns a ratio as text. */
  static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f x", ratio);
  }
}
