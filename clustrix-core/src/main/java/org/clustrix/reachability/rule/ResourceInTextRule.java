package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;

/**
 * Options and addresses in project code hold names of its resources: {@code
 * jdbc:h2:mem:a;INIT=RUNSCRIPT FROM 'classpath:a.sql'}. A string that is nothing but a name has its
 * own rule.
 */
final class ResourceInTextRule implements Rule.OnMethod {
  /** Longer than any option; such a text is data of its own. */
  private static final int LONGEST = 4096;

  @Override
  public String name() {
    return "resource in text";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.in(Interest.Kind.TEXTS) : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (TextUse use : facts.texts()) {
      if (use.text().length() <= LONGEST) {
        ResourceNames.inside(use.text())
            .forEach(name -> ProjectResources.keep(name, use.line(), reach));
      }
    }
  }
}
