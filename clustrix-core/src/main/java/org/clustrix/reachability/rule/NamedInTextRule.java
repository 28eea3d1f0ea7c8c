package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;

/**
 * Strings of project code that hold a script, an expression or a query may name classes in it:
 * {@code "T(com.acme.Rates).of('EUR')"}. A string that is nothing but a name has its own rule.
 */
final class NamedInTextRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "named in text";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.in(Interest.Kind.TEXTS) : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (TextUse use : facts.texts()) {
      if (use.text().indexOf('.') > 0) {
        Set<String> names = NamesInText.classes(use.text(), reach.classPath());
        names.forEach(name -> reach.type(name, Level.REFLECTED, use.line()));
      }
    }
  }
}
