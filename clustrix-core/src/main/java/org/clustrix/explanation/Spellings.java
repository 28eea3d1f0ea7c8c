package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;
import org.clustrix.graph.Hop;

/** The ways in which code and files write the name of what they need. Stateless. */
final class Spellings {
  /** Stands between the module and the name of a resource. */
  static final String RESOURCE_MARK = "!/";

  private Spellings() {}

  /**
   * Returns the spellings of an element, the most telling one first.
   *
   * @param className the class that may have them; its own name says nothing
   */
  static List<String> of(String target, String className) {
    int resource = target.indexOf(RESOURCE_MARK);
    if (resource >= 0) {
      return ofResource(target.substring(resource + RESOURCE_MARK.length()));
    }
    int method = target.indexOf('#');
    if (method >= 0) {
      String name = target.substring(method + 1, target.indexOf('(', method));
      String owner = target.substring(0, method);
      String reference = Hop.classReference(owner);
      return owner.equals(className) ? List.of(name, reference) : List.of(reference, name);
    }
    String source = target.replace('$', '.');
    String simple = source.substring(source.lastIndexOf('.') + 1);
    List<String> names =
        new ArrayList<>(List.of(Hop.classReference(target), target, source, simple));
    around(target.replace('.', '/'), names);
    return names;
  }

  /**
   * Returns those of what a class as a whole needs: a method that it inherits it names only by the
   * super type.
   */
  static List<String> ofClassLevel(String target, String className, List<String> superTypes) {
    List<String> names = new ArrayList<>(of(target, className));
    int method = target.indexOf('#');
    if (method >= 0 && !target.substring(0, method).equals(className)) {
      names.addAll(1, superTypes);
    }
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
