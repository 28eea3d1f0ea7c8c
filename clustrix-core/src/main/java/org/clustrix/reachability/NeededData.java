package org.clustrix.reachability;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.DataFile;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.rule.Rule;

/** The data files of the project that are needed; each is shown to the rules once. */
final class NeededData {
  private final Worklist worklist;
  private final DataLookup lookup;
  private final List<Rule.OnData> rules;
  private final Consumer<Runnable> turn;
  private final Set<String> known = new HashSet<>();

  /**
   * Begins without any.
   *
   * @param turn does something in the next turn
   */
  NeededData(
      Worklist worklist, DataLookup lookup, List<Rule.OnData> rules, Consumer<Runnable> turn) {
    this.worklist = worklist;
    this.lookup = lookup;
    this.rules = rules;
    this.turn = turn;
  }

  /** Code reads a file, or a folder of them. */
  void referenced(String name, Hop hop) {
    lookup.referenced(name).forEach(file -> add(file, hop));
  }

  /** A string of the code may be the name of a file. */
  void possible(String name, Hop hop) {
    lookup.possible(name).forEach(file -> add(file, hop));
  }

  /** Shows a file to the rules: what it names may be needed. */
  void add(DataFile file, Hop hop) {
    if (known.add(file.name())) {
      worklist.findings().because(file.name(), hop);
      List<ClassRoot> roots = worklist.types().classPath().roots();
      ClassRoot project =
          roots.stream().filter(ClassRoot::isProject).findFirst().orElse(roots.get(0));
      for (Rule.OnData rule : rules) {
        Source source = new Source(worklist, project, file.name(), rule.name());
        turn.accept(() -> rule.onData(file, source));
      }
    }
  }
}
