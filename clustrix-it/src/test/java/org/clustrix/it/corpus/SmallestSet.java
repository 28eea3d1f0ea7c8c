package org.clustrix.it.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The smallest set of jars that gives the expected output, found by leaving one out after the other
 * until none can go. Nobody could work like this; it shows what there is to reach.
 */
final class SmallestSet implements Way {
  static final String TITLE = "smallest set";

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Outcome measure(BuiltProgram built, Workplace place) {
    JavaProcess java =
        new JavaProcess(place.target(built.program().name()).resolve("smallest-run"));
    long start = System.nanoTime();
    List<Library> used =
        built.libraries().stream().filter(library -> !built.isNoise(library)).toList();
    // noise goes at once, where it is what it is said to be
    boolean silent = java.trial(built.program(), built.classPath(used), built.staged()).runs();
    List<Library> smallest =
        reduce(
            silent ? used : built.libraries(),
            rest -> java.trial(built.program(), built.classPath(rest), built.staged()).runs());
    long millis = (System.nanoTime() - start) / 1_000_000;
    Trial trial = java.trial(built.program(), built.classPath(smallest), built.staged());
    long bytes = built.jar().toFile().length() + Library.bytes(smallest);
    return Outcome.of(trial, bytes, millis, Outcome.jars(smallest));
  }

  /** Leaves out one after the other, the largest first, until a whole round keeps all. */
  static List<Library> reduce(List<Library> libraries, Predicate<List<Library>> works) {
    List<Library> kept = new ArrayList<>(libraries);
    boolean dropped = true;
    while (dropped) {
      dropped = false;
      List<Library> largestFirst = new ArrayList<>(kept);
      largestFirst.sort(Comparator.comparingLong(Library::size).reversed());
      for (Library candidate : largestFirst) {
        List<Library> rest = new ArrayList<>(kept);
        rest.remove(candidate);
        if (works.test(rest)) {
          kept = rest;
          dropped = true;
        }
      }
    }
    return List.copyOf(kept);
  }
}
