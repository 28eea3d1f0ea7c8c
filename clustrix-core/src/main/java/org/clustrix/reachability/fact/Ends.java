package org.clustrix.reachability.fact;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a string begins and ends whose middle is computed. Immutable.
 *
 * @param prefixes it begins with one of these; the empty string among them means: in any way
 * @param suffixes it ends with one of these, likewise
 */
public record Ends(Set<String> prefixes, Set<String> suffixes) {
  private static final Ends ANY = new Ends(Set.of(""), Set.of(""));

  /** Leaves one empty string of sets that say nothing, and the common end of those too large. */
  public Ends {
    prefixes = bounded(prefixes, false);
    suffixes = bounded(suffixes, true);
  }

  /** Returns globs for paths with these ends; the middle may hold folders. */
  public Set<String> globs() {
    Set<String> globs = new TreeSet<>();
    for (String prefix : prefixes) {
      suffixes.forEach(suffix -> globs.add(prefix + "**" + suffix));
    }
    return globs;
  }

  /** Returns the ends of a value: a known string begins and ends with itself. */
  public static Ends of(Value value) {
    if (value instanceof Value.Computed computed) {
      return computed.ends();
    } else if (value instanceof Value.ComputedPath path) {
      return path.ends();
    } else if (value instanceof Value.Builder builder) {
      return of(builder.content());
    }
    Set<String> all = value instanceof Value.Paths paths ? paths.all() : value.strings();
    return all.isEmpty() ? ANY : new Ends(all, all);
  }

  /** Returns whether every string has these ends. */
  public boolean isAny() {
    return equals(ANY);
  }

  /** Returns whether a string has one of the beginnings and one of the endings. */
  public boolean fit(String text) {
    return prefixes.stream().anyMatch(text::startsWith)
        && suffixes.stream().anyMatch(text::endsWith);
  }

  /** Returns the ends of a string that has these or the other ones. */
  Ends or(Ends other) {
    return new Ends(union(prefixes, other.prefixes), union(suffixes, other.suffixes));
  }

  /** Returns what all of these and the other ones have in common. */
  Ends common(Ends other) {
    return new Ends(
        Set.of(common(union(prefixes, other.prefixes), false)),
        Set.of(common(union(suffixes, other.suffixes), true)));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Set<String> bounded(Set<String> ends, boolean atEnd) {
    if (ends.contains("") || ends.size() > Value.MOST) {
      return Set.of(common(ends, atEnd));
    }
    return Collections.unmodifiableSet(new TreeSet<>(ends));
  }

  private static String common(Set<String> all, boolean atEnd) {
    String common = all.iterator().next();
    for (String text : all) {
      while (!(atEnd ? text.endsWith(common) : text.startsWith(common))) {
        common = atEnd ? common.substring(1) : common.substring(0, common.length() - 1);
      }
    }
    return common;
  }
}
