package org.clustrix.reachability.rule;

import java.util.Set;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.Value;

/**
 * Project code that asks a URL for its path turns a resource into a file, which only works in a
 * directory. URLs that the code made itself do not count; of the others one cannot tell, so the
 * roots of the project stay directories.
 */
final class ResourceAsFileRule implements Rule.OnMethod {
  private static final Set<String> METHODS = Set.of("toURI", "getFile", "getPath");

  @Override
  public String name() {
    return "resource as file";
  }

  @Override
  public Interest interest(boolean project) {
    return project ? Interest.inCallsNamed(METHODS) : Interest.NONE;
  }

  @Override
  public void onMethod(MethodCode method, MethodFacts facts, Reach reach) {
    for (Call call : facts.calls()) {
      if (call.target().owner().equals("java.net.URL")
          && METHODS.contains(call.target().name())
          && !(call.receiver() instanceof Value.Fresh)) {
        reach.classPath().roots().stream().filter(ClassRoot::isProject).forEach(reach::directory);
      }
    }
  }
}
