package org.clustrix.reachability.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.reachability.fact.TypeNames;

/** The packages of the project, those around them included. Serves one analysis. */
final class ProjectPackages {
  private Set<String> names;

  /**
   * Returns the packages that a text lists, in whatever way people list packages: {@code a.b,c.d},
   * {@code a.b.*}, {@code classpath*:a/b/}.
   */
  List<String> in(String text, ClassPath classPath) {
    List<String> found = new ArrayList<>();
    for (String part : text.replaceFirst("^classpath\\*?:/?", "").split("[,;:\\s]+", -1)) {
      int star = part.indexOf('*');
      String name = (star < 0 ? part : part.substring(0, star)).replace('/', '.');
      String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      if (has(plain, classPath)) {
        found.add(plain);
      }
    }
    return found;
  }

  private boolean has(String name, ClassPath classPath) {
    if (names == null) {
      names = new HashSet<>();
      for (ClassRoot root : classPath.roots()) {
        if (root.isProject()) {
          root.packages().forEach(this::add);
        }
      }
    }
    return names.contains(name);
  }

  private void add(String name) {
    if (!name.isEmpty() && names.add(name)) {
      add(TypeNames.packageOf(name));
    }
  }
}
