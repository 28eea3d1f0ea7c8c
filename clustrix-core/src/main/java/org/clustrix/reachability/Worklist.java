package org.clustrix.reachability;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.JdkNames;
import org.clustrix.classpath.Resource;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.bytecode.Types;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.rule.Level;
import org.clustrix.reachability.rule.Rule;

/**
 * Runs the rules to a fixpoint: every class at each level that it comes up to, and every method
 * that is reached, is shown to every rule once. First in, first out, so that reasons are short and
 * the same on every run. Serves one analysis.
 */
final class Worklist {
  private final Types types;
  private final List<Rule> rules;
  private final Findings findings;
  private final Dispatch dispatch;
  private final Map<String, Level> levels = new HashMap<>();
  private final Set<MethodCode> reached = new HashSet<>();
  private final Deque<Runnable> open = new ArrayDeque<>();
  private final Set<String> madeByProject = new HashSet<>();
  private final Set<String> instances = new LinkedHashSet<>();
  // Names that are known to belong to the JDK: most names are asked for many times.
  private final Set<String> platform = new HashSet<>();
  private Hop looksInto;

  Worklist(Types types, List<Rule> rules, Findings findings) {
    this.types = types;
    this.rules = rules;
    this.findings = findings;
    this.dispatch = new Dispatch(types, this::reach);
  }

  void run() {
    while (!open.isEmpty()) {
      open.poll().run();
    }
  }

  Types types() {
    return types;
  }

  Findings findings() {
    return findings;
  }

  /**
   * Brings a class up to a level.
   *
   * @param reported whether its absence is reported, as that of a class which project code names or
   *     which an artifact names; empty for not at all
   */
  void raise(String className, Level level, Hop hop, Optional<Boolean> reported) {
    Level before = levels.get(className);
    if (before != null && before.compareTo(level) >= 0) {
      return;
    }
    Optional<ClassFile> file = types.classPath().find(className);
    if (file.isEmpty()) {
      absent(className, reported);
    } else if (!file.get().root().isLauncher()) {
      levels.put(className, level);
      if (before == null) {
        findings.keep(file.get());
        findings.because(className, hop);
      }
      types
          .find(className)
          .ifPresentOrElse(
              type -> announce(type, before, level),
              () -> {
                if (before == null) {
                  unreadable(file.get());
                }
              });
    }
  }

  private void absent(String className, Optional<Boolean> reported) {
    if (reported.isPresent() && !platform.contains(className)) {
      if (JdkNames.isJdk(className)) {
        platform.add(className);
      } else {
        findings.unresolved(className, reported.get());
      }
    }
  }

  private void announce(ParsedClass type, Level before, Level level) {
    for (Level step : Level.values()) {
      if ((before == null || step.compareTo(before) > 0) && step.compareTo(level) <= 0) {
        open.add(() -> show(type, step));
      }
    }
  }

  private void unreadable(ClassFile file) {
    boolean project = file.root().isProject();
    Set<String> mentioned = types.mentioned(file);
    for (Rule rule : rules) {
      open.add(
          () -> rule.onUnreadable(mentioned, new Source(this, project, file.name(), rule.name())));
    }
  }

  private void show(ParsedClass type, Level level) {
    for (Rule rule : rules) {
      rule.onClass(type, level, new Source(this, type.isProject(), type.name(), rule.name()));
    }
    if (level == Level.INSTANTIATED) {
      dispatch.instantiated(type);
      instances.add(type.name());
      lookInto(type.name());
    }
  }

  /** Reaches a method that is called in a way that leaves the JVM no choice. */
  void exact(MethodRef target, Hop hop) {
    types
        .find(target.owner())
        .ifPresent(type -> types.select(type, target.signature()).forEach(m -> reach(m, hop)));
  }

  /** Reaches a method as all instances have it, and as the named type has it. */
  void virtual(MethodRef target, Hop hop) {
    // The named type's own method counts even without known instances: they may be made on ways
    // that no rule follows, and the price is small.
    exact(target, hop);
    if (types.find(target.owner()).isPresent()) {
      dispatch.called(target.owner(), target.signature(), hop);
    }
  }

  private void reach(MethodCode method, Hop hop) {
    if (reached.add(method)) {
      boolean runs = method.isStatic() || method.name().equals("<init>");
      Level level = runs ? Level.INITIALISED : Level.LINKED;
      raise(method.owner().name(), level, hop, Optional.empty());
      findings.because(MethodNames.of(method.ref()), hop);
      findings.function(method);
      types.ahead(method);
      open.add(() -> visit(method));
    }
  }

  private void visit(MethodCode method) {
    MethodFacts facts = method.facts();
    String element = MethodNames.of(method.ref());
    boolean project = method.owner().isProject();
    for (Rule rule : rules) {
      rule.onMethod(method, facts, new Source(this, project, element, rule.name()));
    }
  }

  /** Shows a resource that has just been found to be needed to the rules. */
  void resource(Resource resource, String element) {
    boolean project = resource.root().isProject();
    for (Rule rule : rules) {
      open.add(() -> rule.onResource(resource, new Source(this, project, element, rule.name())));
    }
  }

  /** Project code makes instances of a class, its own or an artifact's. */
  void madeByProject(String className) {
    if (madeByProject.add(className) && instances.contains(className)) {
      lookInto(className);
    }
  }

  /** Code that looks into computed classes is reached: see {@code Reach.looksIntoInstances}. */
  void looksIntoInstances(Hop hop) {
    if (looksInto == null) {
      looksInto = hop;
      List.copyOf(instances).forEach(this::lookInto);
    }
  }

  private void lookInto(String className) {
    boolean project = types.classPath().declares(className) || madeByProject.contains(className);
    if (looksInto != null && project) {
      raise(className, Level.REFLECTED, looksInto, Optional.empty());
    }
  }
}
