package org.clustrix.reachability;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.rule.Level;

/**
 * The classes of which there are instances, and whether code that looks into computed classes may
 * look into those: of the project always, of artifacts where project code makes them. Serves one
 * analysis.
 */
final class Instances {
  private final Worklist worklist;
  private final Set<String> all = new LinkedHashSet<>();
  private final Set<String> madeByProject = new HashSet<>();
  private Hop looksInto;

  Instances(Worklist worklist) {
    this.worklist = worklist;
  }

  /** There are instances of a class. */
  void add(String className) {
    all.add(className);
    lookInto(className);
  }

  /** Project code makes instances of a class, its own or an artifact's. */
  void madeByProject(String className) {
    if (madeByProject.add(className) && all.contains(className)) {
      lookInto(className);
    }
  }

  /** Code that looks into computed classes is reached: see {@code Reach.looksIntoInstances}. */
  void lookedInto(Hop hop) {
    if (looksInto == null) {
      looksInto = hop;
      List.copyOf(all).forEach(this::lookInto);
    }
  }

  private void lookInto(String className) {
    if (looksInto == null) {
      return;
    }
    if (worklist.types().classPath().declares(className)) {
      reflected(className);
    } else if (madeByProject.contains(className)) {
      worklist.later(() -> reflected(className));
    }
  }

  private void reflected(String className) {
    Supplier<Hop> why = () -> looksInto;
    worklist.raise(className, Level.REFLECTED, why, Optional.empty(), Optional.empty());
  }
}
