package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.AnnotationUse;

/**
 * Annotations of project code name resource bundles, {@code @Command(resourceBundle =
 * "app.Texts")}: the files of the bundle in all its languages are kept.
 */
final class AnnotatedBundleRule implements Rule.OnClass {
  private static final String PROPERTIES = ".properties";

  @Override
  public String name() {
    return "bundle in annotation";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LINKED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (type.isProject()) {
      for (AnnotationUse use : type.annotations()) {
        for (String text : new TreeSet<>(use.texts())) {
          if (!text.isBlank()) {
            keep(text.replace('.', '/'), reach.naming(text));
          }
        }
      }
    }
  }

  private static void keep(String base, Reach reach) {
    for (String name : reach.classPath().resourceNamesFrom(base)) {
      String rest = name.substring(base.length());
      if (rest.equals(PROPERTIES) || (rest.startsWith("_") && rest.endsWith(PROPERTIES))) {
        ProjectResources.keep(name, 0, reach);
      }
    }
  }
}
