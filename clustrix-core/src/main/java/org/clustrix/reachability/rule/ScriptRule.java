package org.clustrix.reachability.rule;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.DataFile;
import org.clustrix.classpath.Resource;

/**
 * Scripts and templates use classes of the project by their simple names: those of their own
 * package and of packages that they import as a whole. Full names are found by another rule.
 */
final class ScriptRule implements Rule.OnResource, Rule.OnData {
  private static final Set<String> ENDINGS =
      Set.of(
          "groovy", "gvy", "gsh", "gradle", "kts", "java", "jsh", "bsh", "scala", "clj", "js",
          "mjs", "py", "rb", "mvel", "drl", "jexl", "el", "ftl", "vm", "st", "jte");

  private static final Pattern WHOLE_PACKAGE =
      Pattern.compile("\\b(?:package\\s+([\\w.]+)|(?<![\\w.])([\\w.]+)\\.[*_](?!\\w))");

  private static final Pattern SIMPLE_NAME = Pattern.compile("(?<![\\w.$])\\p{Lu}[\\w$]*");

  private final ProjectPackages packages = new ProjectPackages();

  @Override
  public String name() {
    return "script";
  }

  @Override
  public void onResource(Resource resource, Reach reach) {
    if (resource.root().isProject() && isScript(resource.name())) {
      follow(Content.text(resource), reach);
    }
  }

  @Override
  public void onData(DataFile file, Reach reach) {
    if (isScript(file.name())) {
      follow(Content.text(file), reach);
    }
  }

  private static boolean isScript(String name) {
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void follow(String text, Reach reach) {
    ClassPath classPath = reach.classPath();
    Set<String> imported = new TreeSet<>();
    Matcher whole = WHOLE_PACKAGE.matcher(text);
    while (whole.find()) {
      String name = whole.group(1) == null ? whole.group(2) : whole.group(1);
      imported.addAll(packages.in(name, classPath));
    }
    Matcher simple = SIMPLE_NAME.matcher(text);
    while (!imported.isEmpty() && simple.find()) {
      for (String name : imported) {
        String className = name + "." + simple.group();
        if (classPath.has(className)) {
          reach.type(className, Level.REFLECTED, 0);
        }
      }
    }
  }
}
