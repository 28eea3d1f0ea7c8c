package org.clustrix.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a user may have meant. Stateless. */
public final class NearNames {
  private NearNames() {}

  /**
   * Returns a remedy that names the near ones, or all where none is near.
   *
   * @param wrong what the user wrote
   * @param valid what there is
   */
  public static String didYouMean(String wrong, Collection<String> valid) {
    List<String> near = nearest(wrong, valid, 3);
    if (!near.isEmpty()) {
      return "did you mean " + String.join(" or ", near) + "?";
    }
    return valid.isEmpty() ? "" : "there are " + String.join(", ", valid);
  }

  /** Returns at most {@code most} names within an edit distance of a third of the length. */
  public static List<String> nearest(String wrong, Collection<String> valid, int most) {
    record Candidate(String name, int distance) {}
    String lower = wrong.toLowerCase(Locale.ROOT);
    return valid.stream()
        .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
        .filter(c -> c.distance() <= Math.max(2, wrong.length() / 3))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(most)
        .map(Candidate::name)
        .toList();
  }

  /** Levenshtein's distance, by rows. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
