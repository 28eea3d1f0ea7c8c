package org.clustrix.reachability.rule;

import org.clustrix.classpath.Resource;

/** Which of several resources of one name count. Stateless. */
final class ResourceKeeping {
  private ResourceKeeping() {}

  /**
   * Keeps a resource in every project root that has it, and in the first artifact that has it: a
   * class loader gives the first of all.
   */
  static void keep(Reach reach, String name, int line) {
    boolean artifact = false;
    for (Resource resource : reach.classPath().resources(name)) {
      boolean project = resource.root().isProject();
      if (project || !artifact) {
        reach.resource(resource, line);
      }
      artifact |= !project;
    }
  }
}
