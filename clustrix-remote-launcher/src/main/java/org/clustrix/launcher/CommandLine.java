package org.clustrix.launcher;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;

/** Options of one command, all of the form {@code --name value} and all required. Immutable. */
final class CommandLine {
  private final Map<String, String> values;

  private CommandLine(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads what stands behind the command.
   *
   * @throws UsageException where an option is unknown, twice, without value or missing
   */
  static CommandLine parse(String[] arguments, String... options) throws UsageException {
    String valid = arguments[0] + " takes " + String.join(" and ", options);
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < arguments.length; i += 2) {
      String option = arguments[i];
      if (!contains(options, option)) {
        throw new UsageException("unknown option '" + option + "'; " + valid);
      }
      if (i + 1 == arguments.length) {
        throw new UsageException(option + " has no value; " + valid);
      }
      if (values.put(option, arguments[i + 1]) != null) {
        throw new UsageException(option + " is there twice; " + valid);
      }
    }
    for (String option : options) {
      if (!values.containsKey(option)) {
        throw new UsageException(option + " is missing; " + valid);
      }
    }
    return new CommandLine(values);
  }

  private static boolean contains(String[] options, String option) {
    for (String known : options) {
      if (known.equals(option)) {
        return true;
      }
    }
    return false;
  }

  Path path(String option) {
    return Paths.get(values.get(option)).toAbsolutePath();
  }
}
