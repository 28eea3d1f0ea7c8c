package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.fact.TypeNames;

/**
 * Annotations that can be read at run time, on a class, its members and their parameters: their
 * types are looked into, and so are the classes and enums among their values. An annotation type
 * that is missing is skipped by the JVM, so it is not reported.
 */
final class AnnotationRule implements Rule.OnClass {
  @Override
  public String name() {
    return "annotation";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LINKED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    // Whoever looks for an annotation has it: without its type a library's class has none.
    Reach found = type.isProject() ? reach : reach.weak();
    for (AnnotationUse use : type.annotations()) {
      found.typeIfPresent(use.annotationType(), Level.REFLECTED, 0);
      // Readers make instances of such classes: deserialisers, validators, subtypes.
      Level read = type.isProject() ? Level.BOUND : Level.REFLECTED;
      use.classValues().forEach(name -> found.typeIfPresent(name, read, 0));
      use.enumTypes().forEach(name -> found.typeIfPresent(name, Level.INITIALISED, 0));
    }
    String folder = TypeNames.packageOf(type.name());
    if (type.isProject() && !folder.isEmpty()) {
      reach.typeIfPresent(folder + ".package-info", Level.LOADED, 0);
    }
  }
}
