package org.clustrix.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.clustrix.config.ConfigSource;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Setting;
import org.clustrix.problem.NearNames;

/**
 * What stands on Maven's command line. Read from the session's user properties and not from the
 * mojo's parameters: there an element of the POM would beat {@code -D}.
 */
record CommandLine(Properties user) {
  private static final String PREFIX = "clustrix.";

  /** The parameters that are no settings of a cluster. */
  private static final List<String> OTHERS =
      List.of(
          "function",
          "functions",
          "args",
          "job",
          "map",
          "chunk",
          "throttle",
          "reducer",
          "retry",
          "task",
          "follow",
          "package",
          "explain",
          "checkWait",
          "showConfig",
          "cleanup",
          "olderThan",
          "dryRun",
          "rollback",
          "format",
          "targetPlatform",
          "analysisCache",
          "output",
          "outputDirectory",
          "skip");

  /** Returns the names of all parameters of all goals. */
  static List<String> parameters() {
    List<String> all = new ArrayList<>(OTHERS);
    all.addAll(Setting.keys());
    return all;
  }

  /**
   * Refuses a property that no goal knows: a slip of the pen would otherwise go unnoticed.
   *
   * @throws ConfigurationException with the near names
   */
  void requireKnown() {
    for (String property : user.stringPropertyNames()) {
      if (property.startsWith(PREFIX)) {
        String name = property.substring(PREFIX.length());
        List<String> known = parameters();
        if (!known.contains(name)) {
          throw new ConfigurationException(
              "there is no property '" + property + "', set on the command line",
              NearNames.didYouMean(name, known));
        }
      }
    }
  }

  /** Returns the settings of the cluster among them. */
  ConfigSource settings() {
    return ConfigSource.of("the command line", setting -> user.getProperty(setting.property()));
  }

  String text(String name, String fromPom) {
    return user.getProperty(PREFIX + name, fromPom);
  }

  boolean flag(String name, boolean fromPom) {
    String value = user.getProperty(PREFIX + name);
    return value == null ? fromPom : value.isEmpty() || Boolean.parseBoolean(value);
  }

  List<String> list(String name, List<String> fromPom) {
    String value = user.getProperty(PREFIX + name);
    if (value == null) {
      return fromPom == null ? List.of() : fromPom;
    }
    return Stream.of(value.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** One function on the command line stands for itself, whatever the POM lists. */
  List<String> functions(String one, List<String> many) {
    String asked = user.getProperty(PREFIX + "function");
    if (asked != null && !asked.isBlank()) {
      return List.of(asked.strip());
    }
    List<String> several = list("functions", many);
    if (!several.isEmpty()) {
      return several;
    }
    return one == null || one.isBlank() ? List.of() : List.of(one.strip());
  }
}
