package org.clustrix.reachability.rule;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassPath;

/** The names of classes in a text of any kind. Stateless. */
final class NamesInText {
  // Begins and ends where a name does, so that long text without dots is passed over once.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<!\\p{javaJavaIdentifierPart})\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+"
              + "(?:[./]\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)++");

  private NamesInText() {}

  /**
   * Returns the classes of the class path that a text names: by their binary, internal or source
   * name, members behind them not counted ({@code com.acme.Outer.Inner.method}).
   */
  static Set<String> classes(String text, ClassPath classPath) {
    Set<String> found = new TreeSet<>();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      classOf(names.group().replace('/', '.'), classPath).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<String> classOf(String name, ClassPath classPath) {
    String candidate = name;
    while (candidate.indexOf('.') > 0) {
      if (classPath.has(candidate)) {
        return Optional.of(inner(candidate, name.substring(candidate.length()), classPath));
      }
      candidate = candidate.substring(0, candidate.lastIndexOf('.'));
    }
    return Optional.empty();
  }

  /** Source code separates nested classes by dots. */
  private static String inner(String outer, String rest, ClassPath classPath) {
    String found = outer;
    String nested = outer;
    for (String part : rest.split("\\.", -1)) {
      if (!part.isEmpty()) {
        nested = nested + "$" + part;
        found = classPath.has(nested) ? nested : found;
      }
    }
    return found;
  }
}
