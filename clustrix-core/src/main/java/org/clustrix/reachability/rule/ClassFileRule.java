package org.clustrix.reachability.rule;

import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.ClassPath;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.Ends;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.Value;

/**
 * Class files that are read as bytes, {@code getResourceAsStream("com/acme/A.class")}: they are
 * kept, and since a class that is read this way is often made anew from them, they count as loaded.
 */
final class ClassFileRule implements Rule.OnMethod {
  private static final String ENDING = ".class";

  @Override
  public String name() {
    return "class file";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsNamed(ResourceCalls.METHODS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (ResourceCalls.isResourceCall(call)) {
        for (String text : call.argument(0).strings()) {
          if (text.endsWith(ENDING)) {
            named(text, call, method, reach);
          }
        }
        if (call.argument(0) instanceof Value.Computed name && method.owner().isProject()) {
          below(name.ends(), call.line(), reach);
        }
      }
    }
  }

  private static void named(String text, Call call, MethodCode method, Reach reach) {
    for (String path : ResourceCalls.names(text, call, method)) {
      String name = path.substring(0, path.length() - ENDING.length()).replace('/', '.');
      reach.typeIfPresent(name, Level.LOADED, call.line());
    }
  }

  private static void below(Ends ends, int line, Reach reach) {
    boolean classFiles = ends.suffixes().stream().allMatch(text -> text.endsWith(ENDING));
    ClassPath classPath = reach.classPath();
    for (String prefix : classFiles ? new TreeSet<>(ends.prefixes()) : Set.<String>of()) {
      String plain = prefix.startsWith("/") ? prefix.substring(1) : prefix;
      String name = plain.replace('/', '.');
      if (!TypeNames.packageOf(name).isEmpty()) {
        classPath.classNamesFrom(name).stream()
            .filter(classPath::declares)
            .forEach(known -> reach.type(known, Level.LOADED, line));
      }
    }
  }
}
