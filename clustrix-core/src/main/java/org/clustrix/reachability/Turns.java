package org.clustrix.reachability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What is still to do. What is equally far from the entry point goes in one turn, so that reasons
 * are short and the same on every run; and methods before the rest in it, since a method can say in
 * which line it names something. What is weak waits until nothing else is left. Serves one
 * analysis.
 */
final class Turns {
  private List<Runnable> methods = new ArrayList<>();
  private List<Runnable> others = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private boolean weakToo;

  /** Visits a method in the next turn. */
  void method(Runnable visit) {
    methods.add(visit);
  }

  /** Does something else in the next turn. */
  void other(Runnable action) {
    others.add(action);
  }

  /** Does something once all that is not weak has been found. */
  void later(Runnable action) {
    if (weakToo) {
      action.run();
    } else {
      later.add(action);
    }
  }

  /** Returns whether the time of what is weak has come. */
  boolean weakToo() {
    return weakToo;
  }

  /** Runs to the fixpoint: first without what is weak, then with it. */
  void run() {
    drain();
    weakToo = true;
    while (!later.isEmpty()) {
      later.poll().run();
      drain();
    }
  }

  private void drain() {
    while (!methods.isEmpty() || !others.isEmpty()) {
      List<Runnable> first = methods;
      List<Runnable> then = others;
      methods = new ArrayList<>();
      others = new ArrayList<>();
      first.forEach(Runnable::run);
      then.forEach(Runnable::run);
    }
  }
}
