package org.clustrix.reachability;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.rule.Interest;
import org.clustrix.reachability.rule.Rule;

/**
 * Which rules are shown a method: a bit for each, in their order, worked out once for each kind of
 * fact and each name. Immutable.
 */
final class Audience {
  private final long always;
  private final Map<Interest.Kind, Long> byKind = new EnumMap<>(Interest.Kind.class);
  private final Map<String, Long> byName = new HashMap<>();
  private final Map<String, Long> byOwner = new HashMap<>();

  /**
   * Asks the rules.
   *
   * @param project whether it is for code of the project, or for that of artifacts
   */
  Audience(List<Rule.OnMethod> rules, boolean project) {
    if (rules.size() > Long.SIZE) {
      throw new IllegalArgumentException(rules.size() + " rules have no place in " + Long.SIZE);
    }
    long everything = 0;
    for (int i = 0; i < rules.size(); i++) {
      long bit = 1L << i;
      Interest interest = rules.get(i).interest(project);
      everything |= interest.always() ? bit : 0;
      interest.kinds().forEach(kind -> byKind.merge(kind, bit, (some, more) -> some | more));
      interest.names().forEach(name -> byName.merge(name, bit, (some, more) -> some | more));
      interest.owners().forEach(owner -> byOwner.merge(owner, bit, (some, more) -> some | more));
    }
    always = everything;
  }

  /** Returns the bits of those that look at something in this code. */
  long of(MethodFacts facts) {
    long bits = always;
    for (Map.Entry<Interest.Kind, Long> kind : byKind.entrySet()) {
      if (kind.getKey().isIn(facts)) {
        bits |= kind.getValue();
      }
    }
    for (Call call : facts.calls()) {
      MethodRef target = call.target();
      bits |= bits(byName, target.name()) | bits(byOwner, target.owner());
    }
    return bits;
  }

  private static long bits(Map<String, Long> rules, String key) {
    Long bits = rules.get(key);
    return bits == null ? 0 : bits;
  }
}
