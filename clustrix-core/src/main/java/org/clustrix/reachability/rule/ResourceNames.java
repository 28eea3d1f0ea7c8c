package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What texts may mean as names of resources. Stateless. */
final class ResourceNames {
  /** A path; whether there is such a resource is asked next. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.$-])/?([\\w.$-]++(?:/[\\w.$-]++)*+)");

  private ResourceNames() {}

  /** Returns a name as class loaders want it: without a slash in front. */
  static String relative(String text) {
    return text.startsWith("/") ? text.substring(1) : text;
  }

  /** Returns what may be a name inside a longer text. */
  static List<String> inside(String text) {
    List<String> found = new ArrayList<>();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      if (names.end() - names.start() < text.length()) {
        found.add(names.group(1));
      }
    }
    return found;
  }
}
