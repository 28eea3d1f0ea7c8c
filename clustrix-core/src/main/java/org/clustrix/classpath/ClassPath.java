package org.clustrix.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.clustrix.problem.ClustrixException;

/**
 * An indexed class path: the first root that has a class decides, as it does for a JVM. Holds jars
 * open until it is closed. Safe for one thread.
 */
public final class ClassPath implements AutoCloseable {
  private static final String CLASS = ".class";
  private static final String META_INF = "META-INF/";
  private static final String MODULE = "module-info";
  private static final String VERSIONS = "META-INF/versions/";

  private final List<ClassRoot> roots = new ArrayList<>();
  private final Map<String, ClassRoot> classes;
  private final Map<String, List<ClassRoot>> resources = new HashMap<>();
  private final Map<ClassRoot, Map<String, List<String>>> versioned = new HashMap<>();

  // Most analyses ask for no name by its beginning.
  private SortedNames sortedClasses;
  private SortedNames sortedResources;
  private final List<ClassFile> moduleDescriptors = new ArrayList<>();

  private ClassPath(int expected) {
    this.classes = new HashMap<>(expected * 2);
  }

  /** Indexes all of a class path, without a memory of earlier ones. */
  public static ClassPath of(List<ClassPathEntry> entries) {
    return of(entries, (entry, name) -> false, new ListingCache(Optional.empty(), 0));
  }

  /**
   * Indexes a class path from directory listings and central directories; no class is read. What is
   * hidden is left out: to the analysis it is not there. Files that are neither a directory nor a
   * jar (a POM, a native library) are passed over; jars that a manifest names count as well.
   *
   * @param hidden says so of a file of an entry, by its name without versioned folders
   * @param cache remembers the listings of jars
   * @throws ClustrixException where an entry does not exist or is no readable jar
   */
  public static ClassPath of(
      List<ClassPathEntry> entries,
      BiPredicate<ClassPathEntry, String> hidden,
      ListingCache cache) {
    List<ClassPathEntry> used = entries.stream().filter(ClassPath::isRoot).toList();
    try {
      ManifestClassPath all = ManifestClassPath.of(used, cache);
      int expected =
          all.listings().stream()
              .flatMap(Optional::stream)
              .mapToInt(listing -> listing.names().size())
              .sum();
      ClassPath classPath = new ClassPath(expected);
      for (ClassPathEntry entry : all.entries()) {
        int position = classPath.roots.size();
        Optional<JarListing> listing = all.listings().get(position);
        classPath.index(
            listing.isPresent()
                ? new JarRoot(entry, position, listing.get())
                : new DirectoryRoot(entry, position),
            hidden);
      }
      return classPath;
    } catch (IOException | UncheckedIOException e) {
      throw new ClustrixException(
          "the class path cannot be read: " + e.getMessage(),
          "remove the file and build or download it again",
          e);
    }
  }

  private static boolean isRoot(ClassPathEntry entry) {
    if (Files.isDirectory(entry.file())) {
      return true;
    }
    if (!Files.exists(entry.file())) {
      throw new ClustrixException(
          "the class path names " + entry.file() + ", which does not exist",
          "build it first: mvn compile makes the classes of a module");
    }
    return entry.file().getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  private void index(ClassRoot root, BiPredicate<ClassPathEntry, String> hidden) {
    roots.add(root);
    List<String> descriptors = new ArrayList<>(0);
    for (String path : root.names()) {
      String name = root.isMultiRelease() ? unversioned(path) : path;
      if (hidden.test(root.entry(), name)) {
        continue;
      }
      if (name.endsWith(CLASS) && !name.startsWith(META_INF)) {
        String className = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
        if (className.equals(MODULE)) {
          descriptors.add(path);
          continue;
        }
        classes.putIfAbsent(className, root);
        if (root.isMultiRelease()) {
          versioned
              .computeIfAbsent(root, key -> new HashMap<>())
              .computeIfAbsent(className, key -> new ArrayList<>(1))
              .add(path);
        }
      } else {
        List<ClassRoot> same = resources.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (same.isEmpty() || same.get(same.size() - 1) != root) {
          same.add(root);
        }
      }
    }
    if (!descriptors.isEmpty()) {
      moduleDescriptors.add(new ClassFile(MODULE, root, descriptors));
    }
  }

  /** Returns {@code a/B.class} for {@code META-INF/versions/9/a/B.class}, other paths unchanged. */
  private static String unversioned(String path) {
    int slash = path.startsWith(VERSIONS) ? path.indexOf('/', VERSIONS.length()) : -1;
    return slash < 0 ? path : path.substring(slash + 1);
  }

  /** The base file first: its path does not start with the versions folder. */
  private static int byVersion(String left, String right) {
    int order = Boolean.compare(left.startsWith(VERSIONS), right.startsWith(VERSIONS));
    return order != 0 ? order : left.compareTo(right);
  }

  /** Returns the roots in class path order. */
  public List<ClassRoot> roots() {
    return Collections.unmodifiableList(roots);
  }

  /** Returns where a class lies, by its binary name. */
  public Optional<ClassFile> find(String className) {
    ClassRoot root = classes.get(className);
    if (root == null) {
      return Optional.empty();
    }
    List<String> paths = List.of(className.replace('.', '/') + CLASS);
    if (root.isMultiRelease()) {
      paths = versioned.get(root).get(className).stream().sorted(ClassPath::byVersion).toList();
    }
    return Optional.of(new ClassFile(className, root, paths));
  }

  /** Returns the module descriptor of each root that has one, in class path order. */
  public List<ClassFile> moduleDescriptors() {
    return Collections.unmodifiableList(moduleDescriptors);
  }

  /** Returns whether a class lies on the class path. */
  public boolean has(String className) {
    return classes.containsKey(className);
  }

  /** Returns whether a class comes from a module of the project. */
  public boolean declares(String className) {
    ClassRoot root = classes.get(className);
    return root != null && root.isProject();
  }

  /** Returns the names of all classes, in no order. */
  public Set<String> classNames() {
    return Collections.unmodifiableSet(classes.keySet());
  }

  /** Returns every root's file of a name, in class path order; empty where there is none. */
  public List<Resource> resources(String name) {
    List<ClassRoot> having = resources.get(name);
    return having == null
        ? List.of()
        : having.stream().map(root -> new Resource(root, name)).toList();
  }

  /** Returns the names of all files that are not classes, in no order. */
  public Set<String> resourceNames() {
    return Collections.unmodifiableSet(resources.keySet());
  }

  /** Returns the names of the classes that begin with a text, sorted. */
  public List<String> classNamesFrom(String prefix) {
    if (sortedClasses == null) {
      sortedClasses = new SortedNames(classes.keySet());
    }
    return sortedClasses.startingWith(prefix);
  }

  /** Returns the names of the files that are not classes and begin with a text, sorted. */
  public List<String> resourceNamesFrom(String prefix) {
    if (sortedResources == null) {
      sortedResources = new SortedNames(resources.keySet());
    }
    return sortedResources.startingWith(prefix);
  }

  /** Closes the jars. */
  @Override
  public void close() {
    for (ClassRoot root : roots) {
      try {
        root.close();
      } catch (IOException e) {
        throw new UncheckedIOException("closing " + root, e);
      }
    }
  }
}
