package org.clustrix.reachability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.DataFile;
import org.clustrix.classpath.JdkNames;
import org.clustrix.classpath.Resource;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.bytecode.Types;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.rule.Level;
import org.clustrix.reachability.rule.Rule;

/**
 * Runs the rules to a fixpoint: every class at each level that it comes up to, and every method
 * that is reached, is shown to every rule once. What is equally far from the entry point goes in
 * one turn, so that reasons are short and the same on every run; and methods before classes in it,
 * since a method can say in which line it names something. Serves one analysis.
 */
final class Worklist {
  private final Types types;
  private final List<Rule> rules;
  private final Findings findings;
  private final Dispatch dispatch;
  private final Map<String, Level> levels = new HashMap<>();
  private final Set<MethodCode> reached = new HashSet<>();
  private List<Runnable> methods = new ArrayList<>();
  private List<Runnable> classes = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private boolean weakToo;
  private final OptionalArtifacts optional;
  private final Set<String> madeByProject = new HashSet<>();
  private final Set<String> instances = new LinkedHashSet<>();
  // Names that are known to belong to the JDK: most names are asked for many times.
  private final Set<String> platform = new HashSet<>();
  private final DataLookup data;
  private final Set<String> dataFiles = new HashSet<>();
  private Hop looksInto;

  Worklist(
      Types types,
      List<Rule> rules,
      Findings findings,
      OptionalArtifacts optional,
      DataLookup data) {
    this.data = data;
    this.types = types;
    this.rules = rules;
    this.findings = findings;
    this.optional = optional;
    this.dispatch = new Dispatch(types, this::reach);
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
    while (!methods.isEmpty() || !classes.isEmpty()) {
      List<Runnable> first = methods;
      List<Runnable> then = classes;
      methods = new ArrayList<>();
      classes = new ArrayList<>();
      first.forEach(Runnable::run);
      then.forEach(Runnable::run);
    }
  }

  /** Does something once all that is not weak has been found. */
  void later(Runnable action) {
    if (weakToo) {
      action.run();
    } else {
      later.add(action);
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
   * @param from where the one lies who says so; empty where that is the class's own root
   */
  void raise(
      String className,
      Level level,
      Hop hop,
      Optional<Boolean> reported,
      Optional<ClassRoot> from) {
    Level before = levels.get(className);
    if (before != null && before.compareTo(level) >= 0) {
      return;
    }
    Optional<ClassFile> file = types.classPath().find(className);
    if (file.isEmpty()) {
      absent(className, reported);
    } else if (!file.get().root().isLauncher()) {
      ClassRoot root = file.get().root();
      Runnable again = () -> raise(className, level, hop, reported, from);
      if (waits(root, from, hop, again) || superTypesWait(className, hop, again)) {
        return;
      }
      levels.put(className, level);
      if (before == null) {
        findings.keep(file.get());
        findings.because(className, hop);
        optional.kept(root).forEach(classes::add);
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

  /** Keeps a resource and shows it to the rules. */
  void need(Resource resource, Hop hop, Optional<ClassRoot> from) {
    if (waits(resource.root(), from, hop, () -> need(resource, hop, from))) {
      return;
    }
    if (findings.keep(resource)) {
      String element = KeptRoot.resourceElement(resource.root(), resource.name());
      findings.because(element, hop);
      optional.kept(resource.root()).forEach(classes::add);
      for (Rule rule : rules) {
        Source source = new Source(this, resource.root(), element, rule.name());
        classes.add(() -> rule.onResource(resource, source));
      }
    }
  }

  /** Whether an artifact that only weak ways lead to stays out, at least for now. */
  private boolean waits(ClassRoot root, Optional<ClassRoot> from, Hop hop, Runnable again) {
    boolean waits = weakToo && from.isPresent() && optional.isFor(from.get(), root);
    if (waits) {
      optional.wait(root, hop, again);
    }
    return waits;
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
        classes.add(() -> show(type, step));
      }
    }
  }

  private void unreadable(ClassFile file) {
    Set<String> mentioned = types.mentioned(file);
    for (Rule rule : rules) {
      classes.add(
          () ->
              rule.onUnreadable(
                  mentioned, new Source(this, file.root(), file.name(), rule.name())));
    }
  }

  private void show(ParsedClass type, Level level) {
    for (Rule rule : rules) {
      rule.onClass(type, level, new Source(this, type.file().root(), type.name(), rule.name()));
    }
    if (level == Level.INSTANTIATED) {
      dispatch.instantiated(type);
      instances.add(type.name());
      lookInto(type.name());
    }
  }

  /**
   * Reaches a method that is called in a way that leaves the JVM no choice.
   *
   * @param from where the caller lies; empty where that must not matter
   */
  void exact(MethodRef target, Hop hop, Optional<ClassRoot> from) {
    types
        .find(target.owner())
        .filter(owner -> !waits(owner, from, hop, () -> exact(target, hop, from)))
        .ifPresent(type -> types.select(type, target.signature()).forEach(m -> reach(m, hop)));
  }

  /**
   * Reaches a method as all instances have it.
   *
   * @param from where the caller lies
   */
  void virtual(MethodRef target, Hop hop, ClassRoot from) {
    Optional<ParsedClass> owner = types.find(target.owner());
    if (owner.isEmpty()
        || waits(owner.get(), Optional.of(from), hop, () -> virtual(target, hop, from))) {
      return;
    }
    // The project's instances may be made on ways that no rule follows, and the price is small.
    if (from.isProject() || owner.get().isProject()) {
      exact(target, hop, Optional.empty());
    }
    dispatch.called(target.owner(), target.signature(), hop);
  }

  /** A class cannot be loaded without its super types, so it waits with them. */
  private boolean superTypesWait(String className, Hop hop, Runnable again) {
    Optional<ParsedClass> type = weakToo ? types.find(className) : Optional.empty();
    if (type.isPresent()) {
      Optional<ClassRoot> root = Optional.of(type.get().file().root());
      for (String name : types.withSuperTypes(type.get())) {
        Optional<ClassFile> file = types.classPath().find(name);
        if (file.isPresent() && waits(file.get().root(), root, hop, again)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean waits(ParsedClass owner, Optional<ClassRoot> from, Hop hop, Runnable again) {
    return waits(owner.file().root(), from, hop, again);
  }

  private void reach(MethodCode method, Hop hop) {
    if (reached.add(method)) {
      boolean runs = method.isStatic() || method.name().equals("<init>");
      Level level = runs ? Level.INITIALISED : Level.LINKED;
      raise(method.owner().name(), level, hop, Optional.empty(), Optional.empty());
      findings.because(MethodNames.of(method.ref()), hop);
      findings.function(method);
      types.ahead(method);
      methods.add(() -> visit(method));
    }
  }

  private void visit(MethodCode method) {
    MethodFacts facts = method.facts();
    String element = MethodNames.of(method.ref());
    ClassRoot root = method.owner().file().root();
    for (Rule rule : rules) {
      rule.onMethod(method, facts, new Source(this, root, element, rule.name()));
    }
  }

  /** Code reads a file, or a folder of them. */
  void referenced(String name, Hop hop) {
    data.referenced(name).forEach(file -> data(file, hop));
  }

  /** A string of the code may be the name of a file. */
  void possible(String name, Hop hop) {
    data.possible(name).forEach(file -> data(file, hop));
  }

  /** Shows a data file to the rules: what it names may be needed. */
  void data(DataFile file, Hop hop) {
    if (dataFiles.add(file.name())) {
      findings.because(file.name(), hop);
      ClassRoot project =
          types.classPath().roots().stream()
              .filter(ClassRoot::isProject)
              .findFirst()
              .orElse(types.classPath().roots().get(0));
      for (Rule rule : rules) {
        Source source = new Source(this, project, file.name(), rule.name());
        classes.add(() -> rule.onData(file, source));
      }
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
    if (looksInto == null) {
      return;
    }
    Hop hop = looksInto;
    if (types.classPath().declares(className)) {
      raise(className, Level.REFLECTED, hop, Optional.empty(), Optional.empty());
    } else if (madeByProject.contains(className)) {
      later(() -> raise(className, Level.REFLECTED, hop, Optional.empty(), Optional.empty()));
    }
  }
}
