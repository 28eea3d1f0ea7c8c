package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.JdkNames;
import org.clustrix.graph.Remark;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.Ends;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.Value;

/**
 * {@code Class.forName} and its like keep the classes that they may be given: those that are named,
 * and where only the beginning of a name is known ({@code "com.acme.plugins." + name}), those below
 * it. A beginning of less than two segments says too little: it is reported.
 */
final class LoadedClassRule implements Rule.OnMethod {
  private static final Set<String> METHODS = Set.of("forName", "loadClass", "findClass");

  @Override
  public String name() {
    return "class loading";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.in(Interest.Kind.CALLS) : Interest.inCallsNamed(METHODS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    // What an artifact loads by name it can do without: so it does in order to find out.
    Reach found = method.owner().isProject() ? reach : reach.weak();
    for (Call call : facts.calls()) {
      if (METHODS.contains(call.target().name())) {
        int place = place(call.target().descriptor());
        if (place >= 0 && !isOfOther(call)) {
          loaded(call.argument(place), method, call.line(), found);
        }
      } else if (method.owner().isProject() && !JdkNames.isJdk(call.target().owner())) {
        call.arguments().forEach(value -> handedOn(value, call, reach));
      }
    }
  }

  /** A name of a class that is put together and handed on will be loaded there. */
  private static void handedOn(Value value, Call call, Reach reach) {
    ClassPath classPath = reach.classPath();
    for (String text : value.strings()) {
      if (text.indexOf('.') > 0 && classPath.has(text)) {
        reach.type(text, Level.REFLECTED, call.line());
      }
    }
    if (value instanceof Value.Computed computed && !call.target().name().equals("getLogger")) {
      for (String prefix : computed.ends().prefixes()) {
        if (segments(prefix) >= 2) {
          Reach found = reach.naming(prefix);
          classPath.classNamesFrom(prefix).stream()
              .filter(name -> computed.ends().fit(name) && classPath.declares(name))
              .forEach(name -> found.type(name, Level.REFLECTED, call.line()));
        }
      }
    }
  }

  /** The name is the first argument, but the second of {@code forName(Module, String)}. */
  private static int place(String descriptor) {
    if (descriptor.startsWith("(Ljava/lang/String;")) {
      return 0;
    }
    return descriptor.startsWith("(Ljava/lang/Module;Ljava/lang/String;") ? 1 : -1;
  }

  /** A charset too is got by {@code forName}. */
  private static boolean isOfOther(Call call) {
    String owner = call.target().owner();
    return call.target().name().equals("forName") && !owner.equals("java.lang.Class");
  }

  private static void loaded(Value name, MethodCode method, int line, Reach reach) {
    name.strings().stream()
        .map(text -> TypeNames.ofConstant(text).orElse(""))
        .forEach(className -> reach.typeIfPresent(className, Level.REFLECTED, line));
    if (name instanceof Value.Computed computed) {
      computed.ends().prefixes().stream()
          .sorted()
          .forEach(prefix -> below(prefix, computed.ends(), method, line, reach));
    } else if (name.strings().isEmpty() && method.owner().isProject()) {
      reach.remark(Remark.Kind.COMPUTED_CLASS, "", line);
    }
  }

  private static void below(String prefix, Ends ends, MethodCode method, int line, Reach reach) {
    if (segments(prefix) < 2) {
      if (method.owner().isProject()) {
        String last = ends.suffixes().stream().sorted().findFirst().orElse("");
        reach.remark(Remark.Kind.COMPUTED_CLASS, prefix + "*" + last, line);
      }
      return;
    }
    ClassPath classPath = reach.classPath();
    Reach found = reach.naming(prefix);
    for (String name : classPath.classNamesFrom(prefix)) {
      ClassRoot root = classPath.find(name).orElseThrow().root();
      // Half of Maven Central lies below org.apache: of other artifacts that says nothing.
      boolean near = root.isProject() || root == method.owner().file().root();
      if (ends.fit(name) && (near || segments(prefix) > 2)) {
        found.type(name, Level.REFLECTED, line);
      }
    }
  }

  /** Counts those that are begun: 1 in {@code com.}, 2 in {@code com.acme.} and {@code com.ac}. */
  private static int segments(String prefix) {
    int dots = (int) prefix.chars().filter(c -> c == '.').count();
    return prefix.isEmpty() || prefix.endsWith(".") ? dots : dots + 1;
  }
}
