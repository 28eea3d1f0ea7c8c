package org.clustrix.reachability.rule;

import java.util.List;
import java.util.Set;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.format.FileReference;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.Value;

/**
 * {@code getResource…} with a constant name keeps that resource in every project root that has it,
 * and in the first artifact. Where project code computes the name, every resource of its root is
 * kept.
 */
final class ResourceRule implements Rule {
  private static final Set<String> METHODS =
      Set.of(
          "getResource",
          "getResourceAsStream",
          "getResources",
          "resources",
          "getSystemResource",
          "getSystemResourceAsStream",
          "getSystemResources");

  @Override
  public String name() {
    return "resource";
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      String owner = call.target().owner();
      boolean onClass = owner.equals("java.lang.Class");
      if (METHODS.contains(call.target().name())
          && (onClass
              || owner.equals("java.lang.ClassLoader")
              || owner.equals("java.lang.Module"))) {
        Set<String> names = call.argument(0).strings();
        for (String name : names) {
          named(method, call, onClass, name, reach);
        }
        if (names.isEmpty() && method.owner().isProject()) {
          everything(method, call.line(), reach);
        }
      }
    }
  }

  private static void named(
      MethodCode method, Call call, boolean onClass, String name, Reach reach) {
    if (method.owner().isProject()) {
      reach.file(new FileReference(name, "resource", call.line(), false));
    }
    if (!onClass || name.startsWith("/")) {
      keep(reach, name.startsWith("/") ? name.substring(1) : name, call.line());
    } else if (call.receiver() instanceof Value.ClassLiteral literal) {
      keep(reach, inPackage(literal.className(), name), call.line());
    } else {
      // getClass() may be any subclass, so the name may lie in any package.
      keep(reach, inPackage(method.owner().name(), name), call.line());
      for (String known : reach.classPath().resourceNames()) {
        if (known.endsWith("/" + name)) {
          reach.classPath().resources(known).stream()
              .filter(resource -> resource.root().isProject())
              .forEach(resource -> reach.resource(resource, call.line()));
        }
      }
    }
  }

  private static String inPackage(String className, String name) {
    String folder = TypeNames.packageOf(className).replace('.', '/');
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static void keep(Reach reach, String name, int line) {
    ResourceKeeping.keep(reach, name, line);
  }

  private static void everything(MethodCode method, int line, Reach reach) {
    ClassRoot root = method.owner().file().root();
    for (String name : reach.classPath().resourceNames()) {
      List<Resource> all = reach.classPath().resources(name);
      if (!name.startsWith("META-INF/maven/")) {
        all.stream()
            .filter(resource -> resource.root() == root)
            .forEach(resource -> reach.resource(resource, line));
      }
    }
  }
}
