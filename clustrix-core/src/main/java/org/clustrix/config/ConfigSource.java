package org.clustrix.config;

import java.util.Map;

/**
 * Settings from one place.
 *
 * @param name the place as a user knows it, such as {@code the POM}; messages name it
 * @param values setting names to values; an empty value counts as not set
 */
public record ConfigSource(String name, Map<String, String> values) {
  /** Copies the map. */
  public ConfigSource {
    values = Map.copyOf(values);
  }
}
