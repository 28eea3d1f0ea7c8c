package org.clustrix.reachability.rule;

import org.clustrix.classpath.Resource;

/**
 * A {@code jaxb.index} lists the simple names of the classes of its own package to which XML is
 * bound, one a line; comments begin with {@code #}.
 */
final class PackageIndexRule implements Rule.OnResource {
  private static final String INDEX = "/jaxb.index";

  @Override
  public String name() {
    return "package index";
  }

  @Override
  public void onResource(Resource resource, Reach reach) {
    if (resource.name().endsWith(INDEX)) {
      String folder = resource.name().substring(0, resource.name().length() - INDEX.length());
      for (String line : Content.text(resource).split("\\R", -1)) {
        String simple = line.split("#", 2)[0].strip();
        if (!simple.isEmpty()) {
          String name = folder.replace('/', '.') + "." + simple.replace('.', '$');
          reach.typeIfPresent(name, Level.BOUND, 0);
        }
      }
    }
  }
}
