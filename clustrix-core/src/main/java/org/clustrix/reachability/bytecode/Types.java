package org.clustrix.reachability.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.ProvidedService;
import org.clustrix.reachability.summary.ClassSummary;
import org.clustrix.reachability.summary.Summaries;

/**
 * The classes of a class path as they are asked for, each parsed once, and their hierarchy. Safe
 * for one thread.
 */
public final class Types {
  private final ClassPath classPath;
  private final Summaries summaries;
  private final Map<String, Optional<ParsedClass>> parsed = new HashMap<>();
  private final Map<String, Set<String>> superTypes = new HashMap<>();
  private Map<String, Set<String>> provided; // until somebody asks
  private final Map<String, String> unreadable = new TreeMap<>();

  /** Makes an empty pool over a class path and its summaries, both of which the caller closes. */
  public Types(ClassPath classPath, Summaries summaries) {
    this.classPath = classPath;
    this.summaries = summaries;
  }

  /** Returns the class path. */
  public ClassPath classPath() {
    return classPath;
  }

  /**
   * Returns a class of the class path. Empty for classes of the JDK and of the launcher, which are
   * not looked into, for absent ones and for those that cannot be parsed.
   */
  public Optional<ParsedClass> find(String className) {
    Optional<ParsedClass> known = parsed.get(className);
    if (known == null) {
      known =
          classPath.find(className).filter(file -> !file.root().isLauncher()).flatMap(this::parse);
      parsed.put(className, known);
    }
    return known;
  }

  private Optional<ParsedClass> parse(ClassFile file) {
    List<String> problems = new ArrayList<>();
    List<ClassSummary> versions = summaries.of(file, problems);
    if (!problems.isEmpty()) {
      unreadable.put(
          file.name(), file.name() + " in " + file.root() + ": " + String.join("; ", problems));
    }
    return versions.isEmpty() ? Optional.empty() : Optional.of(new ParsedClass(file, versions));
  }

  /** Returns the classes of the class path that a class file names which cannot be parsed. */
  public Set<String> mentioned(ClassFile file) {
    return summaries.mentioned(file);
  }

  /** Has the classes read that a method names, which will be visited soon, on another core. */
  public void ahead(MethodCode method) {
    summaries.inBackground(
        () -> {
          MethodFacts facts = method.prepare();
          facts.calls().forEach(call -> summaries.ahead(call.target().owner()));
          facts.types().forEach(use -> summaries.ahead(use.className()));
          facts.fields().forEach(use -> summaries.ahead(use.owner()));
        });
  }

  /** Returns the providers that module descriptors name for a service, in class path order. */
  public Set<String> provided(String service) {
    if (provided == null) {
      provided = new HashMap<>();
      for (ProvidedService found : summaries.provided()) {
        provided
            .computeIfAbsent(found.service(), key -> new LinkedHashSet<>())
            .addAll(found.providers());
      }
    }
    return provided.getOrDefault(service, Set.of());
  }

  /** Returns what is wrong with each class file that could not be parsed, by class. */
  public Map<String, String> unreadable() {
    return unreadable;
  }

  /**
   * Returns the names of a class and all its super types, as far as the class path knows them;
   * those of the JDK are named but not followed.
   */
  public Set<String> withSuperTypes(ParsedClass type) {
    Set<String> known = superTypes.get(type.name());
    if (known == null) {
      known = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(type.name()));
      while (!open.isEmpty()) {
        String name = open.poll();
        if (known.add(name)) {
          find(name).ifPresent(found -> open.addAll(found.superNames()));
        }
      }
      superTypes.put(type.name(), known);
    }
    return known;
  }

  /**
   * Returns the methods that a call selects in a class: the first that its superclasses have, and
   * otherwise every one that its interfaces have (JVMS §5.4.3.3, widened: which default method wins
   * is left open).
   */
  public Collection<MethodCode> select(ParsedClass type, String signature) {
    Set<String> visited = new LinkedHashSet<>();
    Optional<ParsedClass> current = Optional.of(type);
    while (current.isPresent() && visited.add(current.get().name())) {
      List<MethodCode> found = current.get().methods(signature);
      if (!found.isEmpty()) {
        return found;
      }
      current = find(current.get().superName());
    }
    Map<String, MethodCode> defaults = new LinkedHashMap<>();
    for (String name : withSuperTypes(type)) {
      find(name)
          .filter(ParsedClass::isInterface)
          .ifPresent(found -> found.methods(signature).forEach(m -> defaults.put(m.toString(), m)));
    }
    return defaults.values();
  }
}
