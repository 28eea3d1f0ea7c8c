package org.clustrix.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;

/**
 * What the user selects beside what the analysis finds. What is excluded is hidden from the
 * analysis, so it wins over what is included. Immutable.
 *
 * @param policy which artifacts travel
 * @param include what is needed although nothing may reach it
 * @param exclude what never travels
 */
public record Selection(
    DependencyPolicy policy, List<NamePattern> include, List<NamePattern> exclude) {
  /** Where the user has set nothing. */
  public static final Selection NONE =
      new Selection(DependencyPolicy.DEFAULT, List.of(), List.of());

  /** Copies the lists. */
  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * A resource that the user includes.
   *
   * @param resource where it lies
   * @param by the pattern that says so
   */
  public record IncludedResource(Resource resource, NamePattern by) {}

  /**
   * Returns the pattern that excludes a file of the class path.
   *
   * @param file its name in that element, without the versioned folders of a Multi-Release jar
   */
  public Optional<NamePattern> excludes(ClassPathEntry entry, String file) {
    return first(exclude, pattern -> pattern.matches(entry, file));
  }

  /** Returns the pattern that excludes an element of the class path as a whole. */
  public Optional<NamePattern> excludes(ClassPathEntry entry) {
    return first(exclude, pattern -> pattern.matches(entry));
  }

  /** Returns the pattern that includes an element of the class path as a whole. */
  public Optional<NamePattern> includes(ClassPathEntry entry) {
    return first(include, pattern -> pattern.matches(entry));
  }

  private static Optional<NamePattern> first(
      List<NamePattern> patterns, Predicate<NamePattern> matches) {
    return patterns.stream().filter(matches).findFirst();
  }

  /**
   * Returns the classes that are roots of the analysis, each with the pattern that says so. Those
   * of an included artifact are none: it travels whole, with what it depends on.
   */
  public SortedMap<String, NamePattern> includedClasses(ClassPath classPath) {
    SortedMap<String, NamePattern> found = new TreeMap<>();
    for (NamePattern pattern : include) {
      if (pattern.kind() == Kind.RESOURCE) {
        continue;
      }
      for (String name : classPath.classNames()) {
        ClassFile file = classPath.find(name).orElseThrow();
        if (pattern.matchesClass(name) || ofModule(pattern, file.root())) {
          found.putIfAbsent(name, pattern);
        }
      }
    }
    return found;
  }

  /** Returns the resources that the user includes, by their name and then in class path order. */
  public List<IncludedResource> includedResources(ClassPath classPath) {
    SortedMap<String, List<IncludedResource>> found = new TreeMap<>();
    for (NamePattern pattern : include) {
      if (pattern.kind() == Kind.CLASS) {
        continue;
      }
      for (String name : classPath.resourceNames()) {
        for (Resource resource : classPath.resources(name)) {
          if (pattern.matchesResource(name) || ofModule(pattern, resource.root())) {
            found
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(new IncludedResource(resource, pattern));
          }
        }
      }
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  private static boolean ofModule(NamePattern pattern, ClassRoot root) {
    return root.isProject() && pattern.matches(root.entry());
  }
}
