package org.clustrix.maven;

import java.util.List;
import org.clustrix.config.ConfigurationException;

/** How a report is printed. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** One JSON document. */
  JSON;

  /**
   * Returns the format of a word.
   *
   * @throws ConfigurationException where there is none
   */
  static OutputFormat of(String word) {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default ->
          throw new ConfigurationException(
              "clustrix.format is '" + word + "'", "it must be one of " + List.of("text", "json"));
    };
  }
}
