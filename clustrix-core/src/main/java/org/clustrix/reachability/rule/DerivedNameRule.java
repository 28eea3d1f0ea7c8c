package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clustrix.classpath.ClassPath;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.Value;

/**
 * Names that are made from that of another class: {@code loadClass(type.getName() + "Impl")} keeps
 * the {@code Impl} of every class that is needed. In project code, where the other part may come
 * from anywhere, it keeps all classes of the project that end so.
 */
final class DerivedNameRule implements Rule.OnClass, Rule.OnMethod {
  private static final Set<String> METHODS = Set.of("loadClass", "forName");
  private static final int SHORTEST = 2;

  private record Use(Reach reach, int line) {}

  private final Map<String, Use> suffixes = new TreeMap<>();
  private final Map<String, ParsedClass> loaded = new LinkedHashMap<>();

  @Override
  public String name() {
    return "derived name";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    loaded.put(type.name(), type);
    suffixes.forEach((suffix, use) -> derive(type, suffix, use));
  }

  @Override
  public Interest interest(boolean project) {
    return Interest.inCallsNamed(METHODS);
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      boolean loads = call.target().name().equals("loadClass") || isForName(call);
      if (loads && call.argument(0) instanceof Value.Computed name) {
        if (name.ends().prefixes().contains("")) {
          name.ends().suffixes().stream()
              .sorted()
              .filter(DerivedNameRule::isTelling)
              .forEach(end -> use(end, method, new Use(reach.naming(end), call.line())));
        }
      }
    }
  }

  private static boolean isForName(Call call) {
    return call.target().is("java.lang.Class", "forName");
  }

  /** A suffix begins a word or a part of a name. */
  private static boolean isTelling(String suffix) {
    char first = suffix.isEmpty() ? 'a' : suffix.charAt(0);
    return suffix.length() >= SHORTEST
        && (Character.isUpperCase(first) || "$_.".indexOf(first) >= 0);
  }

  private void use(String suffix, MethodCode method, Use use) {
    if (suffixes.putIfAbsent(suffix, use) == null) {
      loaded.values().forEach(type -> derive(type, suffix, use));
    }
    if (method.owner().isProject()) {
      ClassPath classPath = use.reach().classPath();
      classPath.classNames().stream()
          .filter(name -> name.endsWith(suffix) && classPath.declares(name))
          .sorted()
          .forEach(name -> use.reach().type(name, Level.REFLECTED, use.line()));
    }
  }

  private static void derive(ParsedClass type, String suffix, Use use) {
    String name = type.name() + suffix;
    use.reach()
        .classPath()
        .find(name)
        .filter(file -> file.root() == type.file().root())
        .ifPresent(file -> use.reach().type(name, Level.REFLECTED, use.line()));
  }
}
