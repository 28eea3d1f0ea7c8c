package org.clustrix.launcher.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Orders names by how near they are to a mistyped one. Stateless; only errors ask. */
final class NearNames {
  private NearNames() {}

  /** Returns all names in one text, the near ones first. */
  static String sorted(String wanted, Collection<String> names) {
    List<String> ordered = new ArrayList<>(names);
    ordered.sort(Comparator.comparingInt(name -> distance(wanted, name)));
    return String.join(", ", ordered);
  }

  /** Levenshtein distance (1965) without regard to case, by two rows. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
