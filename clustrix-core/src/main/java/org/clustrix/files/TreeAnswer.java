package org.clustrix.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what {@code tree.sh} prints: for each root its entries, parents first, what links lead to,
 * and which folders may not be listed.
 */
final class TreeAnswer {
  private static final char END = '\0';

  private final String text;
  private int at;
  private boolean cut;

  private TreeAnswer(String text) {
    this.text = text;
  }

  /** How a root was found. */
  enum Found {
    /** As something that can be described. */
    THERE,
    /** Not at all. */
    NONE,
    /** The account may not look. */
    DENIED
  }

  /**
   * What was said of one root.
   *
   * @param entries the root itself first
   * @param links what a path below the root, with a dot before it, leads to
   * @param unreadable folders, as such paths
   */
  record Root(
      Found found, List<TreeEntry> entries, Map<String, TreeEntry> links, Set<String> unreadable) {}

  /** Returns what was said of each root, the work directory first; empty where that was cut off. */
  static Optional<List<Root>> read(String text) {
    TreeAnswer answer = new TreeAnswer(text);
    List<Root> roots = new ArrayList<>();
    while (answer.at < text.length() && !answer.cut) {
      roots.add(answer.root());
    }
    return answer.cut ? Optional.empty() : Optional.of(roots);
  }

  private String next() {
    int end = text.indexOf(END, at);
    if (end < 0) {
      cut = true;
      return "end";
    }
    String token = text.substring(at, end);
    at = end + 1;
    return token;
  }

  private Root root() {
    String kind = next();
    boolean byFind = kind.equals("find");
    List<TreeEntry> entries = new ArrayList<>();
    Map<String, TreeEntry> links = new HashMap<>();
    Set<String> unreadable = new HashSet<>();
    String marker = byFind || kind.equals("stat") ? entries(byFind, false, entries) : next();
    if (marker.equals("links")) {
      List<TreeEntry> targets = new ArrayList<>();
      entries(byFind, true, targets);
      targets.forEach(target -> links.put(target.name(), target));
      for (String path = next(); !path.equals("end"); path = next()) {
        unreadable.add(path);
      }
    }
    Found found =
        kind.equals("denied") ? Found.DENIED : entries.isEmpty() ? Found.NONE : Found.THERE;
    return new Root(found, entries, links, unreadable);
  }

  /** Reads up to a marker, which no entry can be: those have spaces or line ends. */
  private String entries(boolean byFind, boolean paths, List<TreeEntry> entries) {
    String token = next();
    while (byFind ? token.indexOf(' ') > 0 : token.indexOf('\n') > 0) {
      if (byFind) {
        entries.add(TreeEntry.ofFind(token));
      } else {
        batch(token, paths, entries);
      }
      token = next();
    }
    return token;
  }

  private void batch(String head, boolean paths, List<TreeEntry> entries) {
    int count = Integer.parseInt(head.substring(0, head.indexOf('\n')));
    // the first name, which may hold line ends, stands behind the lines
    String[] lines = head.split("\n", count + 2);
    entries.add(TreeEntry.ofStat(lines[1], lines[count + 1], paths));
    for (int i = 2; i <= count && !cut; i++) {
      entries.add(TreeEntry.ofStat(lines[i], next(), paths));
    }
  }
}
