package org.clustrix.reachability.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clustrix.classpath.Resource;
import org.clustrix.graph.Hop;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.TextUse;
import org.clustrix.reachability.fact.Value;

/**
 * Providers: where a service is loaded, every provider that a file below {@code META-INF/services}
 * names is reached, with that file. Which service a call loads is told by the class literal that
 * flows into it; where that is computed, it may be any service type whose class object is handed
 * around. Service types of the JDK are loaded by the JDK itself: {@link JdkServices} says who sets
 * that off.
 */
final class ServiceRule implements Rule.OnClass, Rule.OnMethod {
  private static final String LOADER = "java.util.ServiceLoader";
  private static final String FOLDER = "META-INF/services/";

  private final Map<String, Reach> waiting = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private boolean loading;

  @Override
  public String name() {
    return "service";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.INSTANTIATED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (!reach.classPath().resources(FOLDER + type.name()).isEmpty()) {
      Reach own = reach.naming(Hop.classReference(type.name()));
      if (loading) {
        providers(type.name(), 0, own);
      } else {
        waiting.put(type.name(), own);
      }
    }
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsOf(JdkServices.OWNERS)
        .or(Interest.inCallsOf(Set.of(LOADER)))
        .or(Interest.in(Interest.Kind.TEXTS));
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      String owner = call.target().owner();
      if (owner.equals(LOADER) && call.target().name().startsWith("load")) {
        load(call, reach);
      }
      for (String service : JdkServices.usedBy(call)) {
        MethodRef target = call.target();
        String named = Hop.methodReference(target.owner(), target.name(), target.descriptor());
        providers(service, call.line(), reach.byPlatform().naming(named));
      }
    }
    // Older libraries read the service files themselves.
    for (TextUse use : facts.texts()) {
      if (use.text().startsWith(FOLDER)) {
        startLoading();
        String service = use.text().substring(FOLDER.length());
        providers(service, use.line(), reach.naming(use.text()));
      }
    }
  }

  /** The service is the first argument, but the second of {@code load(ModuleLayer, Class)}. */
  private void load(Call call, Reach reach) {
    boolean layer = call.target().descriptor().startsWith("(Ljava/lang/ModuleLayer;");
    if (call.argument(layer ? 1 : 0) instanceof Value.ClassLiteral service) {
      String name = service.className();
      providers(name, call.line(), reach.naming(Hop.classReference(name)));
    } else {
      startLoading();
    }
  }

  private void startLoading() {
    if (!loading) {
      loading = true;
      waiting.keySet().stream().sorted().forEach(name -> providers(name, 0, waiting.get(name)));
    }
  }

  private void providers(String service, int line, Reach reach) {
    if (!loaded.add(service)) {
      return;
    }
    Set<String> listed = new HashSet<>();
    for (Resource file : reach.classPath().resources(FOLDER + service)) {
      reach.resource(file, line);
      Reach found = reach.inside(file, line);
      for (String provider : names(file)) {
        listed.add(provider);
        found.typeIfPresent(provider, Level.REFLECTED, 0);
      }
    }
    for (String provider : reach.types().provided(service)) {
      if (!listed.contains(provider) && worksOnClassPath(provider, service, reach)) {
        reach.typeIfPresent(provider, Level.REFLECTED, line);
        reach.provider(service, provider, line);
      }
    }
  }

  /**
   * A module may name classes that only have a static provider method, or are not public: on a
   * class path they would be an error for all who load the service.
   */
  private static boolean worksOnClassPath(String provider, String service, Reach reach) {
    return reach
        .types()
        .find(provider)
        .filter(type -> type.isPublic() && !type.isAbstract())
        .filter(type -> reach.types().withSuperTypes(type).contains(service))
        .filter(type -> type.methods("<init>()V").stream().anyMatch(MethodCode::isPublic))
        .isPresent();
  }

  /** The format of provider configuration files: a name a line, comments behind {@code #}. */
  private static List<String> names(Resource file) {
    try {
      String text = new String(file.root().read(file.name()), StandardCharsets.UTF_8);
      List<String> names = new ArrayList<>();
      for (String line : text.split("\\R", -1)) {
        String name = line.split("#", 2)[0].strip();
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
      return names;
    } catch (IOException e) {
      throw new ClustrixException(
          file.name() + " in " + file.root() + " cannot be read: " + e.getMessage(),
          "build or download it again",
          e);
    }
  }
}
