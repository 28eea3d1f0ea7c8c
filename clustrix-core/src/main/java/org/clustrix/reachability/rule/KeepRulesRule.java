package org.clustrix.reachability.rule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.graph.Hop;
import org.clustrix.reachability.bytecode.ParsedClass;

/**
 * The keep rules for ProGuard and R8 that a project ships ({@code META-INF/proguard}) name classes
 * of the project that are used by reflection. Those of artifacts serve a tool and keep nothing.
 */
final class KeepRulesRule implements Rule.OnClass {
  private static final List<String> FOLDERS =
      List.of("META-INF/proguard/", "META-INF/com.android.tools/");

  /**
   * A rule that keeps classes, up to their names: {@code -keep,allowshrinking public class a.*}.
   */
  private static final Pattern KEEP =
      Pattern.compile(
          "-keep(?:classeswithmembers)?(?:,\\w+)*\\s+(?:@\\S+\\s+)?(?:(?:public|final|abstract|!\\w+)\\s+)*"
              + "(?:class|interface|enum|@interface)\\s+([\\w.$*?]+(?:\\s*,\\s*[\\w.$*?]+)*)"
              + "(?!\\s*(?:extends|implements))");

  private final Set<ClassRoot> read = new HashSet<>();

  @Override
  public String name() {
    return "keep rule";
  }

  @Override
  public Set<Level> levels() {
    return EnumSet.of(Level.LOADED);
  }

  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    ClassRoot root = type.file().root();
    if (type.isProject() && read.add(root)) {
      for (String folder : FOLDERS) {
        for (String name : reach.classPath().resourceNamesFrom(folder)) {
          for (Resource resource : reach.classPath().resources(name)) {
            if (resource.root() == root) {
              // whatever is needed of a jar makes its rules count
              Reach own = reach.naming(Hop.classReference(type.name()));
              follow(Content.text(resource), own.inside(resource, 0));
            }
          }
        }
      }
    }
  }

  private static void follow(String text, Reach reach) {
    Matcher rules = KEEP.matcher(text.replaceAll("#.*", ""));
    while (rules.find()) {
      for (String pattern : rules.group(1).split("\\s*,\\s*", -1)) {
        keep(pattern, reach);
      }
    }
  }

  /** A rule about all classes says nothing of any. */
  private static void keep(String pattern, Reach reach) {
    int wildcard = pattern.replaceAll("[*?].*", "").length();
    String prefix = pattern.substring(0, wildcard);
    if (prefix.indexOf('.') > 0) {
      Pattern names = Pattern.compile(regex(pattern));
      ClassPath classPath = reach.classPath();
      Reach found = reach.naming(pattern);
      classPath.classNamesFrom(prefix).stream()
          .filter(name -> classPath.declares(name) && names.matcher(name).matches())
          .forEach(name -> found.type(name, Level.REFLECTED, 0));
    }
  }

  private static String regex(String pattern) {
    return pattern
        .replace(".", "\\.")
        .replace("$", "\\$")
        .replace("**", "\u0001")
        .replace("*", "[^.]*")
        .replace("?", "[^.]")
        .replace("\u0001", ".*");
  }
}
