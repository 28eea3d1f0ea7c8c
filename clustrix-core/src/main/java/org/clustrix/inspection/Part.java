package org.clustrix.inspection;

import java.util.Comparator;
import java.util.List;

/**
 * A part of a package that has a size.
 *
 * @param kind what it is
 * @param name coordinates of an artifact, path of a file, root of classes
 * @param files how many files it is made of
 * @param bytes their size
 */
public record Part(Kind kind, String name, int files, long bytes) {
  /** Largest first; of equals, by name. */
  static final Comparator<Part> LARGEST_FIRST =
      Comparator.<Part>comparingLong(part -> -part.bytes()).thenComparing(Part::name);

  /** The kinds of parts, in the order of a table. */
  public enum Kind {
    /** A jar that the cluster's store holds. */
    ARTIFACT,
    /** A jar inside the package. */
    LIBRARY,
    /** The classes of one module. */
    CLASSES,
    /** A resource of a module. */
    RESOURCE,
    /** A data file. */
    DATA
  }

  static long bytes(List<Part> parts) {
    return parts.stream().mapToLong(Part::bytes).sum();
  }
}
