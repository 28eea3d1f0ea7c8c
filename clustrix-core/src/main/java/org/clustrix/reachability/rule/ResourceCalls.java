package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.Value;

/** The JDK's methods that find resources. Stateless. */
final class ResourceCalls {
  /** Their names. */
  static final Set<String> METHODS =
      Set.of(
          "getResource",
          "getResourceAsStream",
          "getResources",
          "resources",
          "getSystemResource",
          "getSystemResourceAsStream",
          "getSystemResources");

  /** These find all resources of a name, the others the first. */
  private static final Set<String> ALL = Set.of("getResources", "resources", "getSystemResources");

  private ResourceCalls() {}

  static boolean isResourceCall(Call call) {
    String owner = call.target().owner();
    return METHODS.contains(call.target().name())
        && (owner.equals("java.lang.Class")
            || owner.equals("java.lang.ClassLoader")
            || owner.equals("java.net.URLClassLoader")
            || owner.equals("java.lang.Module"));
  }

  static boolean findsAll(Call call) {
    return ALL.contains(call.target().name());
  }

  /**
   * Returns whether names are relative to the package of a class unless they begin with a slash.
   */
  static boolean isRelative(Call call) {
    return call.target().owner().equals("java.lang.Class");
  }

  /** Returns the full name that a call means; the receiver's class may be a subclass. */
  static Set<String> names(String text, Call call, MethodCode method) {
    if (!isRelative(call) || text.startsWith("/")) {
      return Set.of(text.startsWith("/") ? text.substring(1) : text);
    }
    boolean known = call.receiver() instanceof Value.ClassLiteral;
    String className =
        known ? ((Value.ClassLiteral) call.receiver()).className() : method.owner().name();
    return Set.of(inPackage(className, text));
  }

  static String inPackage(String className, String name) {
    String folder = TypeNames.packageOf(className).replace('.', '/');
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
