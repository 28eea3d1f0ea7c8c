package org.clustrix.reachability;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassRoot;
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
import org.clustrix.reachability.rule.Rules;

/**
 * Runs the rules to a fixpoint: every class at each level that it comes up to, and every method
 * that is reached, is shown to every rule once. Serves one analysis.
 */
final class Worklist {
  private final Types types;
  private final Map<Level, List<Rule.OnClass>> onClass = new EnumMap<>(Level.class);
  private final List<Rule.OnMethod> onMethod;
  private final Audience ofProject;
  private final Audience ofArtifacts;
  private final List<Rule.OnResource> onResource;
  private final List<Rule.OnUnreadable> onUnreadable;
  private final Findings findings;
  private final Dispatch dispatch;
  private final Map<String, Level> levels = new HashMap<>();
  private final Set<MethodCode> reached = new HashSet<>();
  private final Set<MethodRef> exact = new HashSet<>();
  private final Set<MethodRef> virtual = new HashSet<>();
  private final Turns turns = new Turns();
  private final Instances instances = new Instances(this);
  private final OptionalArtifacts optional;
  // Names that are known to belong to the JDK: most names are asked for many times.
  private final Set<String> platform = new HashSet<>();
  private final NeededData data;

  Worklist(
      Types types,
      List<Rule> rules,
      Findings findings,
      OptionalArtifacts optional,
      DataLookup lookup) {
    this.data = new NeededData(this, lookup, Rules.of(rules, Rule.OnData.class), turns::other);
    this.types = types;
    for (Level level : Level.values()) {
      Stream<Rule.OnClass> following = Rules.of(rules, Rule.OnClass.class).stream();
      onClass.put(level, following.filter(rule -> rule.levels().contains(level)).toList());
    }
    this.onMethod = Rules.of(rules, Rule.OnMethod.class);
    this.ofProject = new Audience(onMethod, true);
    this.ofArtifacts = new Audience(onMethod, false);
    this.onResource = Rules.of(rules, Rule.OnResource.class);
    this.onUnreadable = Rules.of(rules, Rule.OnUnreadable.class);
    this.findings = findings;
    this.optional = optional;
    this.dispatch = new Dispatch(types, this::reach);
  }

  /** Runs to the fixpoint. */
  void run() {
    turns.run();
  }

  /** Does something once all that is not weak has been found. */
  void later(Runnable action) {
    turns.later(action);
  }

  Types types() {
    return types;
  }

  NeededData data() {
    return data;
  }

  Instances instances() {
    return instances;
  }

  Findings findings() {
    return findings;
  }

  /** Returns whether a class is known to belong to the JDK, of which nothing is kept. */
  boolean isPlatform(String className) {
    return platform.contains(className);
  }

  /** Returns whether a class has come up to a level. */
  boolean isAt(String className, Level level) {
    Level now = levels.get(className);
    return now != null && now.compareTo(level) >= 0;
  }

  /** Returns whether a call that leaves no choice is followed already. */
  boolean isExact(MethodRef target) {
    return exact.contains(target);
  }

  /** Returns whether a call that the JVM selects for is followed already. */
  boolean isVirtual(MethodRef target, ClassRoot from) {
    return virtual.contains(target) && (!from.isProject() || exact.contains(target));
  }

  /**
   * Brings a class up to a level.
   *
   * @param why asked for the reason only where it is new
   * @param reported whether its absence is reported, as that of a class which project code names or
   *     which an artifact names; empty for not at all
   * @param from where the one lies who says so; empty where that is the class's own root
   */
  void raise(
      String className,
      Level level,
      Supplier<Hop> why,
      Optional<Boolean> reported,
      Optional<ClassRoot> from) {
    Level before = levels.get(className);
    if (before != null && before.compareTo(level) >= 0) {
      return;
    }
    Optional<ClassFile> file = types.file(className);
    if (file.isEmpty()) {
      absent(className, reported);
    } else if (!file.get().root().isLauncher()) {
      ClassRoot root = file.get().root();
      Runnable again = () -> raise(className, level, why, reported, from);
      if (waits(root, from, why, again) || superTypesWait(className, why, again)) {
        return;
      }
      levels.put(className, level);
      if (before == null) {
        findings.keep(file.get());
        findings.because(className, why.get());
        optional.kept(root).forEach(turns::other);
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
  void need(Resource resource, Supplier<Hop> why, Optional<ClassRoot> from) {
    if (waits(resource.root(), from, why, () -> need(resource, why, from))) {
      return;
    }
    if (findings.keep(resource)) {
      String element = KeptRoot.resourceElement(resource.root(), resource.name());
      findings.because(element, why.get());
      optional.kept(resource.root()).forEach(turns::other);
      for (Rule.OnResource rule : onResource) {
        Source source = new Source(this, resource.root(), element, rule.name());
        turns.other(() -> rule.onResource(resource, source));
      }
    }
  }

  /** Whether an artifact that only weak ways lead to stays out, at least for now. */
  private boolean waits(
      ClassRoot root, Optional<ClassRoot> from, Supplier<Hop> why, Runnable again) {
    boolean waits = turns.weakToo() && from.isPresent() && optional.isFor(from.get(), root);
    if (waits) {
      optional.wait(root, why.get(), again);
    }
    return waits;
  }

  private void absent(String className, Optional<Boolean> reported) {
    if (JdkNames.isJdk(className)) {
      platform.add(className);
    } else {
      reported.ifPresent(byProject -> findings.unresolved(className, byProject));
    }
  }

  private void announce(ParsedClass type, Level before, Level level) {
    for (Level step : Level.values()) {
      if ((before == null || step.compareTo(before) > 0) && step.compareTo(level) <= 0) {
        turns.other(() -> show(type, step));
      }
    }
  }

  private void unreadable(ClassFile file) {
    Set<String> mentioned = types.mentioned(file);
    for (Rule.OnUnreadable rule : onUnreadable) {
      turns.other(
          () ->
              rule.onUnreadable(
                  mentioned, new Source(this, file.root(), file.name(), rule.name())));
    }
  }

  private void show(ParsedClass type, Level level) {
    for (Rule.OnClass rule : onClass.get(level)) {
      rule.onClass(type, level, new Source(this, type.file().root(), type.name(), rule.name()));
    }
    if (level == Level.INSTANTIATED) {
      dispatch.instantiated(type);
      instances.add(type.name());
    }
  }

  /**
   * Reaches a method that is called in a way that leaves the JVM no choice.
   *
   * @param from where the caller lies; empty where that must not matter
   */
  void exact(MethodRef target, Supplier<Hop> why, Optional<ClassRoot> from) {
    Optional<ParsedClass> owner = types.find(target.owner());
    if (owner.isPresent()
        && !waits(owner.get(), from, why, () -> exact(target, why, from))
        && exact.add(target)) {
      types.select(owner.get(), target.signature()).forEach(found -> reach(found, why));
    }
  }

  /**
   * Reaches a method as all instances have it.
   *
   * @param from where the caller lies
   */
  void virtual(MethodRef target, Supplier<Hop> why, ClassRoot from) {
    Optional<ParsedClass> owner = types.find(target.owner());
    if (owner.isEmpty()
        || waits(owner.get(), Optional.of(from), why, () -> virtual(target, why, from))) {
      return;
    }
    // The project's instances may be made on ways that no rule follows, and the price is small.
    if (from.isProject() || owner.get().isProject()) {
      exact(target, why, Optional.empty());
    }
    if (virtual.add(target)) {
      dispatch.called(target.owner(), target.signature(), why);
    }
  }

  /** A class cannot be loaded without its super types, so it waits with them. */
  private boolean superTypesWait(String className, Supplier<Hop> why, Runnable again) {
    Optional<ParsedClass> type = turns.weakToo() ? types.find(className) : Optional.empty();
    if (type.isPresent()) {
      Optional<ClassRoot> root = Optional.of(type.get().file().root());
      for (String name : types.withSuperTypes(type.get())) {
        Optional<ClassFile> file = types.file(name);
        if (file.isPresent() && waits(file.get().root(), root, why, again)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean waits(
      ParsedClass owner, Optional<ClassRoot> from, Supplier<Hop> why, Runnable again) {
    return waits(owner.file().root(), from, why, again);
  }

  private void reach(MethodCode method, Supplier<Hop> why) {
    if (reached.add(method)) {
      boolean runs = method.isStatic() || method.name().equals("<init>");
      Level level = runs ? Level.INITIALISED : Level.LINKED;
      raise(method.owner().name(), level, why, Optional.empty(), Optional.empty());
      String element = MethodNames.of(method.ref());
      findings.because(element, why.get());
      findings.function(method);
      types.ahead(method);
      turns.method(() -> visit(method, element));
    }
  }

  private void visit(MethodCode method, String element) {
    MethodFacts facts = method.facts();
    ClassRoot root = method.owner().file().root();
    Audience audience = root.isProject() ? ofProject : ofArtifacts;
    for (long left = audience.of(facts); left != 0; left &= left - 1) {
      Rule.OnMethod rule = onMethod.get(Long.numberOfTrailingZeros(left));
      rule.onMethod(method, facts, new Source(this, root, element, rule.name()));
    }
  }
}
