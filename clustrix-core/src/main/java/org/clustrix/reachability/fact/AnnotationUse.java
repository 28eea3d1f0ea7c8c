package org.clustrix.reachability.fact;

import java.util.Set;

/**
 * An annotation that can be read at run time.
 *
 * @param annotationType the binary name of its type
 * @param classValues the classes among its values, nested ones included
 * @param enumTypes the enums of which it has constants
 */
public record AnnotationUse(String annotationType, Set<String> classValues, Set<String> enumTypes) {
  /** Copies the sets. */
  public AnnotationUse {
    classValues = Set.copyOf(classValues);
    enumTypes = Set.copyOf(enumTypes);
  }
}
