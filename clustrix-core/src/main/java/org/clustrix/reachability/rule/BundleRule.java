package org.clustrix.reachability.rule;

import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;

/**
 * {@code ResourceBundle.getBundle} with a constant name keeps the bundle's files and classes in
 * every language.
 */
final class BundleRule implements Rule {
  @Override
  public String name() {
    return "resource bundle";
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (call.target().is("java.util.ResourceBundle", "getBundle")) {
        for (String bundle : call.argument(0).strings()) {
          keep(bundle, call.line(), reach);
        }
      }
    }
  }

  private static void keep(String bundle, int line, Reach reach) {
    String base = bundle.replace('.', '/');
    for (String name : reach.classPath().resourceNames()) {
      if (name.startsWith(base) && name.endsWith(".properties")) {
        String rest = name.substring(base.length(), name.length() - ".properties".length());
        if (rest.isEmpty() || rest.startsWith("_")) {
          ResourceKeeping.keep(reach, name, line);
        }
      }
    }
    for (String name : reach.classPath().classNames()) {
      if (name.equals(bundle) || name.startsWith(bundle + "_")) {
        reach.type(name, Level.REFLECTED, line);
      }
    }
  }
}
