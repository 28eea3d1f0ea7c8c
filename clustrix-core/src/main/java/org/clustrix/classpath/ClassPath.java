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
  private static final String VERSIONS = "META-INF/versions/";

  private final List<ClassRoot> roots = new ArrayList<>();
  private final Map<String, ClassFile> classes = new HashMap<>();
  private final Map<String, List<Resource>> resources = new HashMap<>();

  private ClassPath() {}

  /**
   * Indexes a class path from directory listings and central directories; no class is read. Files
   * that are neither a directory nor a jar (a POM, a native library) are passed over.
   *
   * @throws ClustrixException where an entry does not exist or is no readable jar
   */
  public static ClassPath of(List<ClassPathEntry> entries) {
    return of(entries, (entry, name) -> false);
  }

  /**
   * Indexes a class path and leaves out what is hidden: to the analysis it is not there.
   *
   * @param hidden says so of a file of an entry, by its name without versioned folders
   * @throws ClustrixException where an entry does not exist or is no readable jar
   */
  public static ClassPath of(
      List<ClassPathEntry> entries, BiPredicate<ClassPathEntry, String> hidden) {
    ClassPath classPath = new ClassPath();
    try {
      for (ClassPathEntry entry : entries) {
        classPath.open(entry).ifPresent(root -> classPath.index(root, hidden));
      }
    } catch (RuntimeException e) {
      classPath.close();
      throw e;
    }
    return classPath;
  }

  private Optional<ClassRoot> open(ClassPathEntry entry) {
    int position = roots.size();
    try {
      if (Files.isDirectory(entry.file())) {
        return Optional.of(new DirectoryRoot(entry, position));
      }
      if (!Files.exists(entry.file())) {
        throw new ClustrixException(
            "the class path names " + entry.file() + ", which does not exist",
            "build it first: mvn compile makes the classes of a module");
      }
      String name = entry.file().getFileName().toString().toLowerCase(Locale.ROOT);
      return name.endsWith(".jar") ? Optional.of(new JarRoot(entry, position)) : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      throw new ClustrixException(
          "the class path names " + entry.file() + ", which cannot be read: " + e.getMessage(),
          "remove the file and build or download it again",
          e);
    }
  }

  private void index(ClassRoot root, BiPredicate<ClassPathEntry, String> hidden) {
    roots.add(root);
    Map<String, List<String>> found = new HashMap<>();
    for (String path : root.names()) {
      String name = root.isMultiRelease() ? unversioned(path) : path;
      if (hidden.test(root.entry(), name)) {
        continue;
      }
      if (name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
        String className = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
        found.computeIfAbsent(className, key -> new ArrayList<>(1)).add(path);
      } else {
        List<Resource> same = resources.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (same.isEmpty() || same.get(same.size() - 1).root() != root) {
          same.add(new Resource(root, name));
        }
      }
    }
    found.forEach(
        (name, paths) -> {
          if (!classes.containsKey(name)) {
            paths.sort(ClassPath::byVersion);
            classes.put(name, new ClassFile(name, root, paths));
          }
        });
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
    return Optional.ofNullable(classes.get(className));
  }

  /** Returns whether a class comes from a module of the project. */
  public boolean declares(String className) {
    ClassFile file = classes.get(className);
    return file != null && file.root().isProject();
  }

  /** Returns the names of all classes, in no order. */
  public Set<String> classNames() {
    return Collections.unmodifiableSet(classes.keySet());
  }

  /** Returns every root's file of a name, in class path order; empty where there is none. */
  public List<Resource> resources(String name) {
    return Collections.unmodifiableList(resources.getOrDefault(name, List.of()));
  }

  /** Returns the names of all files that are not classes, in no order. */
  public Set<String> resourceNames() {
    return Collections.unmodifiableSet(resources.keySet());
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
