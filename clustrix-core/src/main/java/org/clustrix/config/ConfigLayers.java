package org.clustrix.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a configuration came from, so that an annotation, which is known only when a method is, can
 * be put at its place.
 *
 * @param stronger what wins over an annotation, the strongest first
 * @param files what an annotation wins over
 */
record ConfigLayers(List<ConfigSource> stronger, ConfigFiles files) {
  /** Copies the list. */
  ConfigLayers {
    stronger = List.copyOf(stronger);
  }

  /** Puts an annotation below what is stronger. */
  ConfigLayers annotated(ConfigSource annotation) {
    List<ConfigSource> all = new ArrayList<>(stronger);
    all.add(files.all().isEmpty() ? withoutFiles(annotation) : annotation);
    return new ConfigLayers(all, files);
  }

  /**
   * A program that reads no file cannot know a cluster by its name. Where it says itself which
   * cluster it means it has chosen; else to run somewhere would be a guess.
   */
  private ConfigSource withoutFiles(ConfigSource annotation) {
    String name = annotation.values().getOrDefault(Setting.CLUSTER.key(), "");
    if (name.isBlank()) {
      return annotation;
    }
    ClusterConfig said = ClusterConfig.merge(stronger);
    if (!said.isSet(Setting.CLUSTER_TYPE) && !said.isSet(Setting.CLUSTER_HOST)) {
      throw new ConfigurationException(
          "the cluster '" + name + "', set in " + annotation.name() + ", is not known here",
          "let the program read the "
              + ConfigFile.NAME
              + " that describes it, by ClusterConfig.load() or the builder's withFile, or set"
              + " clusterType in the program");
    }
    Map<String, String> others = new TreeMap<>(annotation.values());
    others.remove(Setting.CLUSTER.key());
    return new ConfigSource(annotation.name(), others);
  }
}
