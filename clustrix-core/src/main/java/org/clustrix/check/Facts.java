package org.clustrix.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a script of this package has printed: a name, a colon and a value on each line. */
final class Facts {
  /** Available blocks or inodes stand there in the portable output of {@code df} (POSIX df -P). */
  private static final int AVAILABLE = 3;

  private final Map<String, String> values = new HashMap<>();

  Facts(String text) {
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        values.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    text.lines()
        .filter(line -> line.startsWith("command:"))
        .map(line -> line.substring("command:".length()).split("=", 2))
        .forEach(pair -> values.put("command " + pair[0], pair[1]));
  }

  /** Returns a value; empty where it was not printed. */
  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns a value, or the empty text. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** Returns what {@code df} says is available; empty where it says nothing that makes sense. */
  OptionalLong available(String name) {
    String[] fields = text(name).strip().split("\\s+", -1);
    try {
      return fields.length > AVAILABLE
          ? OptionalLong.of(Long.parseLong(fields[AVAILABLE]))
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // a file system without inodes prints a dash
    }
  }
}
