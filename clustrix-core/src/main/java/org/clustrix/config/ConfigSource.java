package org.clustrix.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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

  /** Asks a place for every setting; {@code lookup} gives null for one that is not set. */
  public static ConfigSource of(String name, Function<Setting, String> lookup) {
    Map<String, String> values = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      String value = lookup.apply(setting);
      if (value != null) {
        values.put(setting.key(), value);
      }
    }
    return new ConfigSource(name, values);
  }

  /**
   * Returns the settings of an annotation. A number that is 0 says nothing, as the annotation
   * promises of its defaults.
   *
   * @param values attributes to their values, of arrays all of them
   */
  public static ConfigSource annotation(Map<String, List<String>> values) {
    Map<String, String> texts = new TreeMap<>();
    values.forEach(
        (key, items) -> {
          boolean several = Setting.of(key).filter(Setting::hasItems).isPresent();
          String text = several ? Items.join(items) : String.join(",", items);
          if (!text.equals("0")) {
            texts.put(key, text);
          }
        });
    return new ConfigSource("@Cluster", texts);
  }

  /** Returns the settings that stand in environment variables. */
  public static ConfigSource environment(Map<String, String> variables) {
    return of("the environment", setting -> variables.get(setting.variable()));
  }
}
