package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clustrix.reachability.fact.MethodFacts;

/**
 * What a rule looks at in the code of a method. Most methods have nothing for most rules, and are
 * not shown to them; what is shown may have more than the rule asked for.
 *
 * @param kinds the kinds of facts of which any one counts
 * @param names the names of methods whose calls count
 * @param owners the classes of whose methods calls count
 * @param always whether every method counts
 */
public record Interest(Set<Kind> kinds, Set<String> names, Set<String> owners, boolean always) {
  /** In nothing. */
  public static final Interest NONE = in();

  /** In every method, whatever its code does. */
  public static final Interest ALWAYS = new Interest(Set.of(), Set.of(), Set.of(), true);

  /** A kind of fact. */
  public enum Kind {
    /** Any call. */
    CALLS,
    /** An access to a field. */
    FIELDS,
    /** An instruction or exception table that names a class. */
    TYPES,
    /** A call site, dynamic constant, method handle or method type. */
    CONSTANTS,
    /** A class literal. */
    LITERALS,
    /** A string constant. */
    TEXTS,
    /** A file object that leaves the sight of the analysis. */
    PATHS;

    /** Returns whether a method has facts of this kind. */
    public boolean isIn(MethodFacts code) {
      return switch (this) {
        case CALLS -> !code.calls().isEmpty();
        case FIELDS -> !code.fields().isEmpty();
        case TYPES -> !code.types().isEmpty();
        case CONSTANTS -> !code.constants().isEmpty();
        case LITERALS -> !code.literals().isEmpty();
        case TEXTS -> !code.texts().isEmpty();
        case PATHS -> !code.paths().isEmpty();
      };
    }
  }

  /** Returns one in methods that have a fact of one of the kinds. */
  public static Interest in(Kind... kinds) {
    Set<Kind> all = EnumSet.noneOf(Kind.class);
    all.addAll(List.of(kinds));
    return new Interest(all, Set.of(), Set.of(), false);
  }

  /** Returns one in methods that call a method of one of the names, of whatever class. */
  public static Interest inCallsNamed(Set<String> names) {
    return new Interest(Set.of(), names, Set.of(), false);
  }

  /** Returns one in methods that call a method of one of the classes. */
  public static Interest inCallsOf(Set<String> owners) {
    return new Interest(Set.of(), Set.of(), owners, false);
  }

  /** Returns one in what interests either of the two. */
  public Interest or(Interest other) {
    return new Interest(
        both(kinds, other.kinds),
        both(names, other.names),
        both(owners, other.owners),
        always || other.always);
  }

  private static <T> Set<T> both(Set<T> some, Set<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
