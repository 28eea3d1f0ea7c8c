package org.clustrix.reachability.rule;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.classpath.Resource;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TextUse;
import org.clustrix.reachability.fact.TypeNames;

/**
 * A string that is the name of a resource of the project keeps it, whoever may open it: a logging
 * library that looks for {@code logback.xml}, a method that is handed the name. One below {@code
 * META-INF} keeps the files of that name in all artifacts, as in {@code META-INF/spring.handlers}.
 * In project code the name may also stand inside a longer text, or in an annotation.
 */
final class NamedResourceRule implements Rule.OnClass, Rule.OnMethod {
  private static final String PLUGINS = "META-INF/";
  private static final String PROPERTIES = ".properties";
  private static final int LONGEST = 4096;

  /** A path; whether there is such a resource is asked next. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.$-])/?([\\w.$-]++(?:/[\\w.$-]++)*+)");

  @Override
  public String name() {
    return "resource name";
  }

  /** {@code @CsvFileSource(resources = "/sums.csv")}: whoever reads the annotation opens it. */
  @Override
  public void onClass(ParsedClass type, Level level, Reach reach) {
    if (level == Level.LINKED && type.isProject()) {
      String folder = TypeNames.packageOf(type.name()).replace('.', '/');
      for (AnnotationUse use : type.annotations()) {
        for (String text : new TreeSet<>(use.texts())) {
          String name = text.startsWith("/") ? text.substring(1) : text;
          keep(name, 0, reach);
          keep(folder + "/" + name, 0, reach);
          inside(text, 0, reach);
          bundle(text, reach);
        }
      }
    }
  }

  /** {@code @Command(resourceBundle = "app.Texts")}: the bundle in all its languages. */
  private static void bundle(String text, Reach reach) {
    String base = text.replace('.', '/');
    if (base.isBlank()) {
      return;
    }
    for (String name : reach.classPath().resourceNamesFrom(base)) {
      String rest = name.substring(base.length());
      if (rest.equals(PROPERTIES) || (rest.startsWith("_") && rest.endsWith(PROPERTIES))) {
        keep(name, 0, reach);
      }
    }
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    String folder = TypeNames.packageOf(method.owner().name()).replace('.', '/');
    for (TextUse use : facts.texts()) {
      String name = use.text().startsWith("/") ? use.text().substring(1) : use.text();
      if (name.startsWith(PLUGINS) && !name.endsWith("MANIFEST.MF")) {
        // What libraries tell each other lies there: whoever has such a file wants it to be read.
        reach.classPath().resources(name).forEach(found -> reach.resource(found, use.line()));
      }
      keep(name, use.line(), reach);
      keep(folder + "/" + name, use.line(), reach);
      if (method.owner().isProject() && name.length() <= LONGEST) {
        inside(name, use.line(), reach);
      }
    }
  }

  /**
   * Options and addresses hold names: {@code jdbc:h2:mem:a;INIT=RUNSCRIPT FROM 'classpath:a.sql'}.
   */
  private static void inside(String text, int line, Reach reach) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      if (names.end() - names.start() < text.length()) {
        keep(names.group(1), line, reach);
      }
    }
  }

  private static void keep(String name, int line, Reach reach) {
    for (Resource resource : reach.classPath().resources(name)) {
      if (resource.root().isProject()) {
        reach.resource(resource, line);
      }
    }
  }
}
