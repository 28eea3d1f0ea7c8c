package org.clustrix.reachability.rule;

import java.util.Set;

/**
 * What a class does that cannot be parsed nobody can tell, so every class that its bytes name may
 * be used in any way.
 */
final class UnreadableClassRule implements Rule.OnUnreadable {
  @Override
  public String name() {
    return "unreadable class";
  }

  @Override
  public void onUnreadable(Set<String> mentioned, Reach reach) {
    mentioned.forEach(name -> reach.typeIfPresent(name, Level.REFLECTED, 0));
  }
}
