package org.clustrix.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets of numbers as schedulers write them: {@code 0-4,7}, {@code 1-9:2}, {@code 3,5%2}. Pure
 * functions.
 */
public final class TaskIds {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,9})(?:-(\\d{1,9})(?::(\\d{1,9}))?)?");

  private TaskIds() {}

  /** Returns the numbers of a set, in its order; what is no number is passed by. */
  public static List<Integer> numbers(String set) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : set.replaceFirst("%\\d+$", "").split(",", -1)) {
      Matcher m = RANGE.matcher(part.strip());
      if (m.matches()) {
        int first = Integer.parseInt(m.group(1));
        int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
        int step = m.group(3) == null ? 1 : Math.max(1, Integer.parseInt(m.group(3)));
        for (int n = first; n <= last; n += step) {
          numbers.add(n);
        }
      }
    }
    return numbers;
  }

  /** Returns the shortest set of numbers that rise. */
  public static String set(List<Integer> numbers) {
    StringBuilder set = new StringBuilder();
    int i = 0;
    while (i < numbers.size()) {
      int first = numbers.get(i);
      int last = first;
      while (i + 1 < numbers.size() && numbers.get(i + 1) == last + 1) {
        last++;
        i++;
      }
      i++;
      set.append(set.isEmpty() ? "" : ",").append(first);
      if (last > first) {
        set.append('-').append(last);
      }
    }
    return set.toString();
  }
}
