package org.clustrix.maven;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.clustrix.config.ConfigurationException;
import org.clustrix.problem.NearNames;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The elements below the plugin's configuration in a POM. Stateless. */
final class PomElements {
  private static final String PLUGIN = "org.clustrix:clustrix-maven-plugin";

  private PomElements() {}

  /**
   * Refuses an element that no goal knows; Maven itself passes it over.
   *
   * @throws ConfigurationException with the near names
   */
  static void requireKnown(MavenProject project) {
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin != null) {
      requireKnown(plugin.getConfiguration());
      for (PluginExecution execution : plugin.getExecutions()) {
        requireKnown(execution.getConfiguration());
      }
    }
  }

  static void requireKnown(Object configuration) {
    if (configuration instanceof Xpp3Dom dom) {
      List<String> known = CommandLine.parameters();
      for (Xpp3Dom child : dom.getChildren()) {
        if (!known.contains(child.getName())) {
          throw new ConfigurationException(
              "there is no parameter <" + child.getName() + ">, set in the POM",
              NearNames.didYouMean(child.getName(), known));
        }
      }
    }
  }
}
