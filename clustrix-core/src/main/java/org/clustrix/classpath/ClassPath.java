package org.clustrix.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.clustrix.problem.ClustrixException;

/**
 * An indexed class path: the first root that has a class decides, as it does for a JVM. Holds jars
 * open until it is closed. Names are looked up by any thread.
 */
public final class ClassPath implements AutoCloseable {
  private static final String MODULE = "module-info";

  /** Hides nothing. */
  public static final BiPredicate<ClassPathEntry, String> NOTHING_HIDDEN = NameIndex.NOTHING;

  private static final String VERSIONS = "META-INF/versions/";

  private final List<ClassRoot> roots;
  private final NameIndex index;
  private final Map<ClassRoot, List<String>> descriptors = new LinkedHashMap<>();

  // Most analyses never ask for all names.
  private Set<String> classNames;
  private Set<String> resourceNames;

  private ClassPath(List<ClassRoot> roots, BiPredicate<ClassPathEntry, String> hidden) {
    this.roots = roots;
    this.index = new NameIndex(roots, hidden);
    index.each(
        MODULE,
        true,
        (root, path) -> descriptors.computeIfAbsent(root, key -> new ArrayList<>(1)).add(path));
  }

  /** Indexes all of a class path, without a memory of earlier ones. */
  public static ClassPath of(List<ClassPathEntry> entries) {
    return of(entries, NOTHING_HIDDEN, new ListingCache(Optional.empty(), 0));
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
      List<ClassRoot> roots = new ArrayList<>();
      for (ClassPathEntry entry : all.entries()) {
        Optional<JarListing> listing = all.listings().get(roots.size());
        roots.add(
            listing.isPresent()
                ? new JarRoot(entry, roots.size(), listing.get())
                : new DirectoryRoot(entry, roots.size()));
      }
      return new ClassPath(roots, hidden);
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
    ClassRoot root = root(className);
    if (root == null) {
      return Optional.empty();
    }
    List<String> paths = new ArrayList<>(1);
    if (root.isMultiRelease()) {
      index.each(
          className,
          true,
          (having, path) -> {
            if (having == root) {
              paths.add(path);
            }
          });
      paths.sort(ClassPath::byVersion);
    } else {
      paths.add(FileNames.file(className));
    }
    return Optional.of(new ClassFile(className, root, paths));
  }

  private ClassRoot root(String className) {
    return className.equals(MODULE) ? null : index.first(className, true);
  }

  /** Returns the module descriptor of each root that has one, in class path order. */
  public List<ClassFile> moduleDescriptors() {
    List<ClassFile> all = new ArrayList<>();
    descriptors.forEach((root, paths) -> all.add(new ClassFile(MODULE, root, paths)));
    return all;
  }

  /** Returns whether a class lies on the class path. */
  public boolean has(String className) {
    return root(className) != null;
  }

  /** Returns whether a class comes from a module of the project. */
  public boolean declares(String className) {
    ClassRoot root = root(className);
    return root != null && root.isProject();
  }

  /** Returns the names of all classes, in no order. */
  public Set<String> classNames() {
    if (classNames == null) {
      classNames = Collections.unmodifiableSet(new LinkedHashSet<>(classNamesFrom("")));
    }
    return classNames;
  }

  /** Returns every root's file of a name, in class path order; empty where there is none. */
  public List<Resource> resources(String name) {
    if (index.first(name, false) == null) {
      return List.of();
    }
    Set<ClassRoot> having = new LinkedHashSet<>();
    index.each(name, false, (root, path) -> having.add(root));
    return having.stream().map(root -> new Resource(root, name)).toList();
  }

  /** Returns the names of all files that are not classes, in no order. */
  public Set<String> resourceNames() {
    if (resourceNames == null) {
      resourceNames = Collections.unmodifiableSet(new LinkedHashSet<>(resourceNamesFrom("")));
    }
    return resourceNames;
  }

  /** Returns the names of the classes that begin with a text, sorted. */
  public List<String> classNamesFrom(String prefix) {
    return prefix.indexOf('/') >= 0
        ? List.of()
        : index.from(prefix.replace('.', '/'), true).stream()
            .map(FileNames::binaryName)
            .filter(name -> !name.equals(MODULE))
            .sorted()
            .toList();
  }

  /** Returns the names of the files that are not classes and begin with a text, sorted. */
  public List<String> resourceNamesFrom(String prefix) {
    return List.copyOf(index.from(prefix, false));
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
