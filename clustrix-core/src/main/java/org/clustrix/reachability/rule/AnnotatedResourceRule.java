package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.fact.TypeNames;

/**
 * Annotations of project code name its resources, {@code @CsvFileSource(resources = "/sums.csv")},
 * by the whole name, relative to the package, or inside a longer text: whoever reads the annotation
 * opens it.
 */
final class AnnotatedResourceRule implements Rule.OnClass {
  @Override
  public String name() {
    return "resource in annotation";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LINKED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (type.isProject()) {
      String folder = TypeNames.packageOf(type.name()).replace('.', '/');
      for (AnnotationUse use : type.annotations()) {
        for (String text : new TreeSet<>(use.texts())) {
          String name = ResourceNames.relative(text);
          ProjectResources.keep(name, 0, reach);
          ProjectResources.keep(folder + "/" + name, 0, reach);
          ResourceNames.inside(text).forEach(found -> ProjectResources.keep(found, 0, reach));
        }
      }
    }
  }
}
