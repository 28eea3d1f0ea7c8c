package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.classpath.ClassPath;
import org.clustrix.graph.Hop;

/**
 * What a class names where something follows from it. A rule may know more than it has noted: that
 * a string means a class, or that a bundle has locales; then the first form of the target's name
 * that the class does have is the reference. Serves one analysis.
 */
final class References {
  private static final String RESOURCE_MARK = "!/";

  private final ClassPath classPath;
  private final Map<String, ClassConstants> constants = new HashMap<>();

  References(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * Returns the reference.
   *
   * @param className the class that has the code of the hop's element
   * @param target what the hop leads to
   * @return empty where the class names the target in no way: the rule knows it from elsewhere
   */
  String of(Hop hop, String className, String target) {
    ClassConstants named =
        constants.computeIfAbsent(
            className,
            name -> classPath.find(name).map(ClassConstants::of).orElse(ClassConstants.NONE));
    List<String> candidates = new ArrayList<>();
    Optional.of(hop.reference()).filter(text -> !text.isEmpty()).ifPresent(candidates::add);
    candidates.addAll(spellings(target));
    return candidates.stream().filter(named::name).findFirst().orElse("");
  }

  private static List<String> spellings(String target) {
    int resource = target.indexOf(RESOURCE_MARK);
    if (resource >= 0) {
      return ofResource(target.substring(resource + RESOURCE_MARK.length()));
    }
    int method = target.indexOf('#');
    if (method >= 0) {
      String name = target.substring(method + 1, target.indexOf('(', method));
      return List.of(name, Hop.classReference(target.substring(0, method)));
    }
    String source = target.replace('$', '.');
    String simple = source.substring(source.lastIndexOf('.') + 1);
    List<String> names =
        new ArrayList<>(List.of(Hop.classReference(target), target, source, simple));
    around(target.replace('.', '/'), names);
    return names;
  }

  /** A rule may go by the package or folder that something lies in: the nearest one counts. */
  private static void around(String path, List<String> names) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String folder = path.substring(0, slash + 1);
      names.add(folder);
      names.add(folder.replace('/', '.'));
      names.add(path.substring(0, slash).replace('/', '.'));
    }
  }

  /** A name may be relative to a package, lack its ending, or have a locale behind it. */
  private static List<String> ofResource(String name) {
    List<String> names = new ArrayList<>(List.of(name));
    int slash = name.lastIndexOf('/');
    String last = name.substring(slash + 1);
    names.add(last);
    int dot = name.lastIndexOf('.');
    String plain = dot > slash ? name.substring(0, dot) : name;
    for (int mark = plain.length(); mark > slash; mark = plain.lastIndexOf('_', mark - 1)) {
      String base = plain.substring(0, mark);
      names.add(base);
      names.add(base.replace('/', '.'));
      names.add(base.substring(slash + 1));
    }
    names.removeIf(String::isEmpty);
    around(name, names);
    return names;
  }
}
