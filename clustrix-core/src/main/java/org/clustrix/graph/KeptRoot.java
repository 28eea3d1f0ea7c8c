package org.clustrix.graph;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clustrix.classpath.ClassRoot;

/**
 * What is needed of one element of the class path. Immutable.
 *
 * @param root the element
 * @param classes the binary names of its classes that are needed
 * @param resources the names of its resources that are needed
 * @param directory whether code turns its resources into files
 */
public record KeptRoot(
    ClassRoot root, SortedSet<String> classes, SortedSet<String> resources, boolean directory) {
  /** Copies the sets. */
  public KeptRoot {
    classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
    resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
  }

  /** Returns the name by which {@link Reasons} know a resource. */
  public static String resourceElement(ClassRoot root, String name) {
    return root.artifactId() + "!/" + name;
  }
}
