package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.JdkNames;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.Value;

/**
 * Package scanning: a package of the project that is handed to a call of a library, or that an
 * annotation such as {@code @ComponentScan} names, is kept with its resources. Spring only looks
 * into classes that are annotated or extend something; of others it reads the file.
 */
final class PackageScanRule implements Rule.OnClass, Rule.OnMethod {
  private static final String SPRING = "org.springframework.";

  /** Loggers have the names of packages too. */
  private static final Set<String> OF_LOGGERS = Set.of("getLogger", "getLog", "setLevel");

  private final ProjectPackages packages = new ProjectPackages();
  private final Set<String> scanned = new TreeSet<>();

  @Override
  public String name() {
    return "package scan";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.in(Interest.Kind.CALLS) : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (!OF_LOGGERS.contains(call.target().name())) {
        boolean spring = call.target().owner().startsWith(SPRING);
        for (Value value : call.arguments()) {
          for (String text : strings(value)) {
            for (String name : packages.in(text, reach.classPath())) {
              if (mayScan(call, name, reach.classPath())) {
                scan(name, spring, call.line(), reach.naming(text));
              }
            }
          }
        }
      }
    }
  }

  /** What stays in the project or is put into a collection must look more like a package. */
  private static boolean mayScan(Call call, String name, ClassPath classPath) {
    String owner = call.target().owner();
    boolean collects = owner.startsWith("java.util.") && !owner.startsWith("java.util.logging.");
    boolean artifact = !JdkNames.isJdk(owner) && !classPath.declares(owner);
    boolean handsOn = collects || classPath.declares(owner);
    return artifact || (handsOn && name.indexOf('.') > 0);
  }

  private static List<String> strings(Value value) {
    List<String> all = new ArrayList<>(value.strings());
    if (value instanceof Value.Elements array) {
      array.elements().forEach(element -> all.addAll(element.strings()));
    }
    all.sort(null);
    return all;
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (type.isProject()) {
      for (AnnotationUse use : type.annotations()) {
        // An annotation type has its own default values as if it were annotated with itself.
        if (scans(use.annotationType()) && !use.annotationType().equals(type.name())) {
          annotated(type, use, reach);
        }
      }
    }
  }

  private static boolean scans(String annotation) {
    String simple = annotation.substring(annotation.lastIndexOf('.') + 1);
    return simple.equals("SpringBootApplication")
        || simple.endsWith("Scan")
        || (simple.startsWith("Enable") && simple.endsWith("Repositories"));
  }

  /** Without a name it is the package of the class itself. */
  private void annotated(ParsedClass type, AnnotationUse use, Reach reach) {
    Set<String> names = new TreeSet<>();
    use.texts().forEach(text -> names.addAll(packages.in(text, reach.classPath())));
    if (names.isEmpty()) {
      names.add(TypeNames.packageOf(type.name()));
    }
    use.classValues().stream()
        .filter(reach.classPath()::declares)
        .forEach(name -> names.add(TypeNames.packageOf(name)));
    names.forEach(name -> scan(name, true, 0, reach));
  }

  private void scan(String name, boolean spring, int line, Reach reach) {
    if (name.isEmpty() || !scanned.add(name + spring)) {
      return;
    }
    ClassPath classPath = reach.classPath();
    for (String className : classPath.classNamesFrom(name + ".")) {
      if (classPath.declares(className)) {
        boolean looked = !spring || isCandidate(className, reach);
        reach.type(className, looked ? Level.REFLECTED : Level.LOADED, line);
      }
    }
    for (String file : classPath.resourceNamesFrom(name.replace('.', '/') + "/")) {
      classPath.resources(file).stream()
          .filter(resource -> resource.root().isProject())
          .forEach(resource -> reach.resource(resource, line));
    }
  }

  private static boolean isCandidate(String className, Reach reach) {
    return reach
        .types()
        .find(className)
        .filter(
            type ->
                !type.annotations().isEmpty()
                    || type.superNames().stream().anyMatch(name -> !JdkNames.isJdk(name)))
        .isPresent();
  }
}
