package org.clustrix.reachability.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.JdkNames;
import org.clustrix.classpath.Resource;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeNames;
import org.clustrix.reachability.fact.Value;

/**
 * Project code tells a library where its resources lie: a folder ({@code "/templates/"}), or a
 * location as Spring and others spell them ({@code "classpath*:mappers/*.xml"}). What lies there is
 * kept.
 */
final class ResourceFolderRule implements Rule.OnMethod {
  private final Set<String> done = new TreeSet<>();

  @Override
  public String name() {
    return "resource folder";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.in(Interest.Kind.CALLS) : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (!JdkNames.isJdk(call.target().owner()) && !call.target().name().equals("getLogger")) {
        for (Value value : call.arguments()) {
          for (String text : value.strings()) {
            location(text, method, call.line(), reach);
          }
        }
      }
    }
  }

  private void location(String text, MethodCode method, int line, Reach reach) {
    String path = text.replaceFirst("^(?:classpath\\*?|resource|cp):", "");
    boolean prefixed = path.length() < text.length();
    String name = path.startsWith("/") ? path.substring(1) : path;
    if (name.isEmpty() || name.indexOf('\n') >= 0 || !done.add(method.owner().name() + name)) {
      return;
    }
    ClassPath classPath = reach.classPath();
    List<Resource> found =
        prefixed && name.indexOf('*') >= 0
            ? ProjectResources.matching(name, classPath)
            : in(name, classPath);
    found.forEach(resource -> reach.resource(resource, line));
    if (prefixed) {
      ProjectResources.named(name, classPath).forEach(resource -> reach.resource(resource, line));
    }
    String beside = TypeNames.packageOf(method.owner().name()).replace('.', '/');
    if (!beside.isEmpty()) {
      in(beside + "/" + name, classPath).forEach(resource -> reach.resource(resource, line));
    }
  }

  /** A folder that has classes is a package, which another rule knows. */
  private static List<Resource> in(String folder, ClassPath classPath) {
    String inside = folder.endsWith("/") ? folder : folder + "/";
    boolean isPackage = !classPath.classNamesFrom(inside.replace('/', '.')).isEmpty();
    return isPackage ? List.of() : ProjectResources.from(inside, any -> true, classPath);
  }
}
