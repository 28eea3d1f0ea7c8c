package org.clustrix.reachability.fact;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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
  /** Copies the sets, sorted. */
  public AnnotationUse {
    classValues = Collections.unmodifiableSet(new TreeSet<>(classValues));
    enumTypes = Collections.unmodifiableSet(new TreeSet<>(enumTypes));
    texts = Collections.unmodifiableSet(new TreeSet<>(texts));
  }

  /** Makes one without strings. */
  public AnnotationUse(String annotationType, Set<String> classValues, Set<String> enumTypes) {
    this(annotationType, classValues, enumTypes, Set.of());
  }
}
