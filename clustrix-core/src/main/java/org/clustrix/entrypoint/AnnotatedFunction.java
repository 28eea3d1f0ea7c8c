package org.clustrix.entrypoint;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A method that carries {@code @Cluster}.
 *
 * @param function the method as {@link EntryPoints} takes it
 * @param values the values that the annotation sets, as text; arrays joined by commas
 */
public record AnnotatedFunction(String function, Map<String, String> values) {
  /** Copies the map. */
  public AnnotatedFunction {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
