package org.clustrix.reachability.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
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
  private static final int AT_A_TIME = 16;

  private final ClassPath classPath;
  private final Summaries summaries;
  private final Map<String, Optional<ParsedClass>> parsed = new HashMap<>();
  private final Map<String, Optional<ClassFile>> files = new HashMap<>();
  private final Map<String, Set<String>> superTypes = new HashMap<>();
  private final Map<ParsedClass, Lineage> lineages = new HashMap<>();
  private final List<MethodCode> soon = new ArrayList<>(AT_A_TIME);
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
      known = file(className).filter(file -> !file.root().isLauncher()).flatMap(this::parse);
      parsed.put(className, known);
    }
    return known;
  }

  /** Returns where a class lies; empty for those of the JDK and for absent ones. */
  public Optional<ClassFile> file(String className) {
    Optional<ClassFile> known = files.get(className);
    if (known == null) {
      known = classPath.find(className);
      files.put(className, known);
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

  /**
   * Has the classes read that a method names, which will be visited soon, on another core. Some at
   * a time, since to wake a thread takes longer than to read what is in the cache.
   */
  public void ahead(MethodCode method) {
    soon.add(method);
    if (soon.size() == AT_A_TIME) {
      List<MethodCode> methods = List.copyOf(soon);
      soon.clear();
      summaries.inBackground(() -> methods.forEach(this::prepare));
    }
  }

  private void prepare(MethodCode method) {
    MethodFacts facts = method.prepare();
    facts.calls().forEach(call -> summaries.ahead(call.target().owner()));
    facts.types().forEach(use -> summaries.ahead(use.className()));
    facts.fields().forEach(use -> summaries.ahead(use.owner()));
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
    Lineage lineage = lineages.computeIfAbsent(type, this::lineage);
    for (ParsedClass candidate : lineage.classes()) {
      List<MethodCode> found = candidate.methods(signature);
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<MethodCode> defaults = List.of();
    for (ParsedClass candidate : lineage.interfaces()) {
      List<MethodCode> found = candidate.methods(signature);
      if (!found.isEmpty()) {
        defaults = defaults.isEmpty() ? new ArrayList<>(found) : defaults;
        if (!defaults.containsAll(found)) {
          defaults.addAll(found);
        }
      }
    }
    return defaults;
  }

  /** Where the methods of a type come from: its superclasses, itself first, and its interfaces. */
  private record Lineage(List<ParsedClass> classes, List<ParsedClass> interfaces) {}

  private Lineage lineage(ParsedClass type) {
    Set<ParsedClass> classes = new LinkedHashSet<>();
    Optional<ParsedClass> current = Optional.of(type);
    while (current.isPresent() && classes.add(current.get())) {
      current = find(current.get().superName());
    }
    List<ParsedClass> interfaces =
        withSuperTypes(type).stream()
            .map(this::find)
            .flatMap(Optional::stream)
            .filter(ParsedClass::isInterface)
            .toList();
    return new Lineage(List.copyOf(classes), interfaces);
  }
}
