package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.Value;

/**
 * Libraries look for resources beside the classes of the project that they are handed, under names
 * that they compute: {@code type.getResource(type.getSimpleName() + ".html")}. Where code does so,
 * what lies in the package of a class that is looked into is kept.
 */
final class BesideClassRule implements Rule.OnClass, Rule.OnMethod {
  private final Set<String> packages = new LinkedHashSet<>();
  private final Set<String> done = new HashSet<>();
  private Reach asks;
  private int line;

  @Override
  public String name() {
    return "beside class";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.REFLECTED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (type.isProject()) {
      packages.add(TypeNames.packageOf(type.name()));
      keep();
    }
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.NONE : Interest.inCallsNamed(ResourceCalls.METHODS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      boolean computed =
          ResourceCalls.isResourceCall(call)
              && ResourceCalls.isRelative(call)
              && call.argument(0).strings().isEmpty()
              && !(call.receiver() instanceof Value.ClassLiteral);
      if (computed && asks == null) {
        asks = reach;
        line = call.line();
        keep();
      }
    }
  }

  private void keep() {
    if (asks == null) {
      return;
    }
    for (String name : packages) {
      if (!name.isEmpty() && done.add(name)) {
        String folder = name.replace('.', '/') + "/";
        ProjectResources.from(
                folder, file -> file.indexOf('/', folder.length()) < 0, asks.classPath())
            .forEach(resource -> asks.resource(resource, line));
      }
    }
  }
}
