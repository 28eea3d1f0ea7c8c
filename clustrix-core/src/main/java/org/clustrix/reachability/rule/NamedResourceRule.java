package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;
import org.clustrix.reachability.fact.TypeNames;

/**
 * A string that is the name of a resource of the project keeps it, whoever may open it: a logging
 * library that looks for {@code logback.xml}, a method that is handed the name. The name may be
 * relative to the package of the class that has the string.
 */
final class NamedResourceRule implements Rule.OnMethod {
  @Override
  public String name() {
    return "resource name";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.TEXTS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    String folder = TypeNames.packageOf(method.owner().name()).replace('.', '/');
    for (TextUse use : facts.texts()) {
      String name = ResourceNames.relative(use.text());
      ProjectResources.keep(name, use.line(), reach);
      ProjectResources.keep(folder + "/" + name, use.line(), reach);
    }
  }
}
