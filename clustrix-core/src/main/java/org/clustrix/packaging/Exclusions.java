package org.clustrix.packaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.selection.NamePattern;
import org.clustrix.selection.Selection;

/**
 * The classes that the user excludes, so far as somebody may miss them: all of the project, since a
 * file of services may name one of which the analysis then never hears, and those that code refers
 * to.
 */
final class Exclusions {
  private static final String CLASS_FILE = ".class";

  private final ClassPath whole;
  private final Selection selection;
  private final SortedMap<String, NamePattern> classes = new TreeMap<>();

  /**
   * Collects those of the project.
   *
   * @param whole the class path with what is excluded
   * @param visible the class path as the analysis sees it; the same where nothing is excluded
   */
  Exclusions(ClassPath whole, ClassPath visible, Selection selection) {
    this.whole = whole;
    this.selection = selection;
    if (whole != visible) {
      for (String name : whole.classNames()) {
        ClassFile file = whole.find(name).orElseThrow();
        if (file.root().isProject() && visible.find(name).isEmpty()) {
          by(file).ifPresent(pattern -> classes.put(name, pattern));
        }
      }
    }
  }

  /** Returns the pattern that excludes a class. */
  Optional<NamePattern> by(ClassFile file) {
    return selection.excludes(file.root().entry(), file.name().replace('.', '/') + CLASS_FILE);
  }

  /** Takes what the user excludes out of a list of missing classes, and notes it. */
  List<String> without(List<String> unresolved) {
    List<String> accident = new ArrayList<>();
    for (String name : unresolved) {
      whole
          .find(name)
          .flatMap(this::by)
          .ifPresentOrElse(by -> classes.put(name, by), () -> accident.add(name));
    }
    return accident;
  }

  SortedMap<String, NamePattern> classes() {
    return Collections.unmodifiableSortedMap(classes);
  }
}
