package org.clustrix.reachability.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.classpath.DataFile;
import org.clustrix.classpath.Resource;

/**
 * Resources of the project and data files may name classes, in whatever format: these are looked
 * into. Resources may name further resources, by their full name or relative to their own folder.
 */
final class NamedInDataRule implements Rule.OnResource, Rule.OnData {
  private static final Pattern FILE_NAME = Pattern.compile("(?<![\\w$./-])[\\w$][\\w$./-]*\\.\\w+");

  @Override
  public String name() {
    return "named in data";
  }

  @Override
  public void onResource(Resource resource, Reach reach) {
    if (resource.root().isProject()) {
      String text = Content.text(resource);
      classes(text, reach);
      String name = resource.name();
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      Matcher names = FILE_NAME.matcher(text);
      while (names.find()) {
        ProjectResources.keep(names.group(), 0, reach);
        ProjectResources.keep(folder + names.group(), 0, reach);
      }
    }
  }

  @Override
  public void onData(DataFile file, Reach reach) {
    classes(Content.text(file), reach);
  }

  private static void classes(String text, Reach reach) {
    NamesInText.classes(text, reach.classPath()).forEach(name -> reach.type(name, Level.BOUND, 0));
  }
}
