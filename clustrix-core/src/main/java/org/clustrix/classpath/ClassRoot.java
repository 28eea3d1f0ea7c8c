package org.clustrix.classpath;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One element of the class path with its names: a directory or a jar. Names use {@code /} and come
 * sorted, so that no order of a file system or archive reaches a result. Safe for one thread.
 */
public abstract sealed class ClassRoot implements Closeable permits DirectoryRoot, JarRoot {
  /** Longer than any class file or configuration: what is longer is copied, never looked into. */
  private static final int LONGEST = 64 << 20;

  private static final String LAUNCHER = "org.clustrix:clustrix-remote-launcher:";

  private final ClassPathEntry entry;
  private final int position;

  ClassRoot(ClassPathEntry entry, int position) {
    this.entry = entry;
    this.position = position;
  }

  /** Returns the names of all files, sorted. */
  abstract FileNames names();

  /** Returns whether versioned folders count (JAR specification, Multi-Release). */
  abstract boolean isMultiRelease();

  /**
   * Opens one file. What it gives has no bound: a small jar may hold a large file.
   *
   * @param name a name that this root has
   * @throws IOException where it cannot be read
   */
  public abstract InputStream open(String name) throws IOException;

  /**
   * Returns the content of one file, of at most 64 MiB.
   *
   * @param name a name that this root has
   * @throws IOException where it cannot be read or is longer
   */
  public byte[] read(String name) throws IOException {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new IOException("more than 64 MiB");
      }
      return bytes;
    }
  }

  /** Returns the entry that this root was made from. */
  public ClassPathEntry entry() {
    return entry;
  }

  /** Returns the place on the class path, from 0. */
  public int position() {
    return position;
  }

  /**
   * Returns whether it travels class by class: modules of the reactor, and a directory of any
   * origin, since no store can hold one.
   */
  public boolean isProject() {
    return entry.origin() instanceof Origin.Module || this instanceof DirectoryRoot;
  }

  /** Returns whether it is a jar that travels whole and that no build of the project changes. */
  public boolean isArtifactJar() {
    return !isProject();
  }

  /** Returns whether it is the launcher's own jar, which every cluster has. */
  public boolean isLauncher() {
    return entry.origin() instanceof Origin.Artifact artifact
        && artifact.coordinates().startsWith(LAUNCHER);
  }

  /** Returns whether there is any class in it. */
  public boolean hasClasses() {
    return names().stream().anyMatch(name -> name.endsWith(".class"));
  }

  /** Returns the agents that its manifest names, as {@code attribute: class}. */
  public abstract List<String> agents();

  /** Returns the names of the jars that lie in it, where no class loader of the JDK looks. */
  public List<String> nestedJars() {
    return names().stream().filter(name -> name.endsWith(".jar")).toList();
  }

  /** Returns the packages of its classes, sorted. */
  public SortedSet<String> packages() {
    SortedSet<String> packages = new TreeSet<>();
    for (String name : names()) {
      int slash = name.lastIndexOf('/');
      if (name.endsWith(".class") && slash > 0 && !name.startsWith("META-INF/")) {
        packages.add(name.substring(0, slash).replace('/', '.'));
      }
    }
    return packages;
  }

  /** Returns the artifact id, which names the root in a package. */
  public String artifactId() {
    if (entry.origin() instanceof Origin.Module module) {
      return module.artifactId();
    }
    return ((Origin.Artifact) entry.origin()).coordinates().split(":", -1)[1];
  }

  @Override
  public String toString() {
    return entry.file().toString();
  }
}
