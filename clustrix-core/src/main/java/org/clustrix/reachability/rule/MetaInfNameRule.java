package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;

/**
 * What libraries tell each other lies below {@code META-INF}, as {@code META-INF/spring.handlers}
 * does: a string that names such a file keeps all files of that name, since whoever has one wants
 * it to be read. Only manifests are in every jar and mean nothing.
 */
final class MetaInfNameRule implements Rule.OnMethod {
  private static final String FOLDER = "META-INF/";

  @Override
  public String name() {
    return "META-INF name";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.in(Interest.Kind.TEXTS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (TextUse use : facts.texts()) {
      String name = ResourceNames.relative(use.text());
      if (name.startsWith(FOLDER) && !name.endsWith("MANIFEST.MF")) {
        reach.classPath().resources(name).forEach(found -> reach.resource(found, use.line()));
      }
    }
  }
}
