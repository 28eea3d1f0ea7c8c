package org.clustrix.reachability.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.format.FileReference;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.Ends;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.Value;

/**
 * {@code getResource…} with a constant name keeps that resource in every project root that has it,
 * and in the first artifact; {@code getResources} in every artifact. Where project code computes
 * the name, the resources with its known ends are kept, and where nothing is known, every resource
 * of its root.
 */
final class ResourceRule implements Rule.OnMethod {
  /** Every jar has these, and who asks for all of them wants to know about those that are there. */
  private static final Set<String> EVERYWHERE =
      Set.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE", "META-INF/");

  @Override
  public String name() {
    return "resource";
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsNamed(ResourceCalls.METHODS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (ResourceCalls.isResourceCall(call)) {
        Value name = call.argument(0);
        for (String text : name.strings()) {
          named(method, call, text, reach.naming(text));
        }
        if (name.strings().isEmpty() && method.owner().isProject()) {
          if (name instanceof Value.Computed computed) {
            withEnds(method, call, computed.ends(), reach);
          } else {
            everything(method, call.line(), reach);
          }
        }
      }
    }
  }

  private static void named(MethodCode method, Call call, String name, Reach reach) {
    if (method.owner().isProject()) {
      reach.file(new FileReference(name, "resource", call.line(), false));
    }
    for (String full : ResourceCalls.names(name, call, method)) {
      if (ResourceCalls.findsAll(call) && !EVERYWHERE.contains(full)) {
        reach.classPath().resources(full).forEach(found -> reach.resource(found, call.line()));
      } else {
        ResourceKeeping.keep(reach, full, call.line());
      }
    }
    boolean subclass =
        ResourceCalls.isRelative(call)
            && !name.startsWith("/")
            && !(call.receiver() instanceof Value.ClassLiteral);
    if (subclass) {
      // getClass() may be any subclass, so the name may lie in any package.
      for (String known : reach.classPath().resourceNames()) {
        if (known.endsWith("/" + name)) {
          ProjectResources.named(known, reach.classPath())
              .forEach(resource -> reach.resource(resource, call.line()));
        }
      }
    }
  }

  private static void withEnds(MethodCode method, Call call, Ends ends, Reach reach) {
    boolean anyPackage =
        ResourceCalls.isRelative(call) && !(call.receiver() instanceof Value.ClassLiteral);
    for (String prefix : new TreeSet<>(ends.prefixes())) {
      boolean somewhere = anyPackage && !prefix.startsWith("/");
      Set<String> starts = somewhere ? Set.of("") : ResourceCalls.names(prefix, call, method);
      for (String start : starts) {
        ProjectResources.from(
                start,
                name ->
                    ends.suffixes().stream().anyMatch(name::endsWith)
                        && (!somewhere || ("/" + name).contains("/" + prefix)),
                reach.classPath())
            .forEach(
                resource ->
                    reach
                        .naming(seen(prefix, ends, resource.name()))
                        .resource(resource, call.line()));
      }
    }
  }

  /** Of a name that is put together the beginning says most; else the end that fits. */
  private static String seen(String prefix, Ends ends, String name) {
    return prefix.isEmpty()
        ? ends.suffixes().stream().filter(name::endsWith).sorted().findFirst().orElse("")
        : prefix;
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
