package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.Resource;
import org.clustrix.selection.Glob;

/** The files of the project's own roots that are not classes. Stateless. */
final class ProjectResources {
  private ProjectResources() {}

  /** Returns those of a name, in class path order. */
  static List<Resource> named(String name, ClassPath classPath) {
    return classPath.resources(name).stream()
        .filter(resource -> resource.root().isProject())
        .toList();
  }

  /** Keeps those of a name. */
  static void keep(String name, int line, Reach reach) {
    // without a stream: nearly every string of the code is asked for, and nearly none is a name
    for (Resource resource : reach.classPath().resources(name)) {
      if (resource.root().isProject()) {
        reach.resource(resource, line);
      }
    }
  }

  /**
   * Returns those that a glob matches: {@code *} and {@code ?} in a folder, {@code **} below it.
   */
  static List<Resource> matching(String glob, ClassPath classPath) {
    String fixed = glob.replaceFirst("[*?].*", "");
    Pattern pattern = Glob.pattern(glob, '/');
    return from(fixed, name -> pattern.matcher(name).matches(), classPath);
  }

  /** Returns those whose names begin with a text and that are wanted, sorted by name. */
  static List<Resource> from(String prefix, Predicate<String> wanted, ClassPath classPath) {
    List<Resource> found = new ArrayList<>();
    for (String name : classPath.resourceNamesFrom(prefix)) {
      if (wanted.test(name)) {
        found.addAll(named(name, classPath));
      }
    }
    return found;
  }
}
