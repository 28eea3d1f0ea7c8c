package org.clustrix.reachability.rule;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.Resource;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.fact.AnnotationUse;

/**
 * A {@code beans.xml} or {@code persistence.xml} has the root that it lies in scanned: for beans,
 * which is any annotated class unless it says otherwise, and for entities that it does not list.
 */
final class ScannedRootRule implements Rule.OnResource {
  private static final Pattern ALL = Pattern.compile("bean-discovery-mode\\s*=\\s*[\"']all[\"']");
  private static final Pattern NONE = Pattern.compile("bean-discovery-mode\\s*=\\s*[\"']none[\"']");
  private static final Pattern LISTED_ONLY =
      Pattern.compile("<exclude-unlisted-classes\\s*(?:/>|>\\s*true)");

  @Override
  public String name() {
    return "scanned root";
  }

  @Override
  public void onResource(Resource resource, Reach reach) {
    if (!resource.root().isProject()) {
      return;
    }
    if (resource.name().equals("META-INF/beans.xml")) {
      String text = Content.text(resource);
      if (ALL.matcher(text).find()) {
        scan(resource, type -> true, reach);
      } else if (!NONE.matcher(text).find()) {
        scan(resource, type -> !type.annotations().isEmpty(), reach);
      }
    } else if (resource.name().equals("META-INF/persistence.xml")
        && !LISTED_ONLY.matcher(Content.text(resource)).find()) {
      scan(resource, ScannedRootRule::isManaged, reach);
    }
  }

  private static boolean isManaged(ParsedClass type) {
    return type.annotations().stream()
        .map(AnnotationUse::annotationType)
        .anyMatch(
            name ->
                name.startsWith("jakarta.persistence.") || name.startsWith("javax.persistence."));
  }

  private static void scan(Resource resource, Predicate<ParsedClass> wanted, Reach reach) {
    ClassPath classPath = reach.classPath();
    classPath.classNames().stream()
        .filter(classPath::declares)
        .sorted()
        .filter(name -> classPath.find(name).orElseThrow().root() == resource.root())
        .filter(name -> reach.types().find(name).filter(wanted).isPresent())
        .forEach(name -> reach.type(name, Level.REFLECTED, 0));
  }
}
