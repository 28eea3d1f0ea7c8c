package org.clustrix.reachability.fact;

import java.util.Set;

/**
 * An annotation that can be read at run time.
 *
 * @param annotationType the binary name of its type
 * @param classValues the classes among its values, nested ones included
 * @param enumTypes the enums of which it has constants
 * @param texts the strings among its values
 */
public record AnnotationUse(
    String annotationType, Set<String> classValues, Set<String> enumTypes, Set<String> texts) {
  /** Copies the sets. */
  public AnnotationUse {
    classValues = Set.copyOf(classValues);
    enumTypes = Set.copyOf(enumTypes);
    texts = Set.copyOf(texts);
  }

  /** Makes one without strings. */
  public AnnotationUse(String annotationType, Set<String> classValues, Set<String> enumTypes) {
    this(annotationType, classValues, enumTypes, Set.of());
  }
}
