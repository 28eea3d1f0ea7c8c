package org.clustrix.reachability.rule;

import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.ClassPath;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.Ends;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.Value;

/**
 * {@code ResourceBundle.getBundle} with a constant name keeps the bundle's files and classes in
 * every language; with a name of which the beginning is known, the project's bundles that begin so.
 */
final class BundleRule implements Rule.OnMethod {
  private static final Set<String> OWNERS =
      Set.of("java.util.ResourceBundle", "java.util.PropertyResourceBundle");
  private static final Set<String> ENDINGS = Set.of(".properties", ".xml");

  @Override
  public String name() {
    return "resource bundle";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsOf(OWNERS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      boolean gets =
          OWNERS.contains(call.target().owner()) && call.target().name().equals("getBundle");
      if (gets) {
        for (String bundle : call.argument(0).strings()) {
          keep(bundle, call.line(), reach.naming(bundle));
        }
        if (call.argument(0) instanceof Value.Computed name && method.owner().isProject()) {
          below(name.ends(), call.line(), reach);
        }
      }
    }
  }

  private static void keep(String bundle, int line, Reach reach) {
    String base = bundle.replace('.', '/');
    for (String name : reach.classPath().resourceNamesFrom(base)) {
      for (String ending : ENDINGS) {
        if (name.endsWith(ending)) {
          String rest =
              name.substring(
                  base.length(), Math.max(base.length(), name.length() - ending.length()));
          if (rest.isEmpty() || rest.startsWith("_")) {
            ResourceKeeping.keep(reach, name, line);
          }
        }
      }
    }
    for (String name : reach.classPath().classNamesFrom(bundle)) {
      if (name.equals(bundle) || name.startsWith(bundle + "_")) {
        reach.type(name, Level.REFLECTED, line);
      }
    }
  }

  private static void below(Ends ends, int line, Reach reach) {
    ClassPath classPath = reach.classPath();
    for (String prefix : new TreeSet<>(ends.prefixes())) {
      String base = prefix.replace('.', '/');
      if (!base.isEmpty()) {
        Reach found = reach.naming(prefix);
        ProjectResources.from(base, name -> name.endsWith(".properties"), classPath)
            .forEach(resource -> found.resource(resource, line));
        classPath.classNamesFrom(prefix).stream()
            .filter(classPath::declares)
            .filter(name -> isBundle(name, reach))
            .forEach(name -> found.type(name, Level.REFLECTED, line));
      }
    }
  }

  private static boolean isBundle(String className, Reach reach) {
    return reach
        .types()
        .find(className)
        .filter(
            type ->
                reach.types().withSuperTypes(type).stream()
                    .anyMatch(name -> name.endsWith("ResourceBundle")))
        .isPresent();
  }
}
