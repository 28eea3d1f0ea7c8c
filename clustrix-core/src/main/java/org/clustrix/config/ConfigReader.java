package org.clustrix.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clustrix.problem.NearNames;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of one {@code clustrix.yml}, strictly: every key must be known, at its place. Values are
 * taken as they are written, so that {@code yes} and {@code 02:30:00} mean what they say.
 */
final class ConfigReader {
  private static final String CLUSTERS = "clusters";
  private static final Pattern SECRET =
      Pattern.compile("password|passwd|passphrase|token|secret|privatekey|credential");

  private final Path file;
  private final YamlNodes yaml;

  ConfigReader(Path file) {
    this.file = file;
    this.yaml = new YamlNodes(file);
  }

  ConfigFile read(String text) {
    List<ConfigSource> settings = new ArrayList<>();
    Map<String, List<ConfigSource>> clusters = new LinkedHashMap<>();
    for (NodeTuple entry : yaml.mapping(text)) {
      if (key(entry).equals(CLUSTERS)) {
        for (NodeTuple cluster : children(entry, "named clusters")) {
          clusters.put(key(cluster), named(cluster));
        }
      } else {
        settings.add(source(entry, setting(entry, true)));
      }
    }
    return new ConfigFile(file, settings, clusters);
  }

  private List<ConfigSource> named(NodeTuple cluster) {
    List<ConfigSource> settings = new ArrayList<>();
    for (NodeTuple entry : children(cluster, "settings")) {
      Setting setting = setting(entry, false);
      if (setting == Setting.CLUSTER) {
        throw yaml.error(entry.getKeyNode(), "a cluster cannot name another one", "leave it out");
      }
      if (setting.isOfPackage()) {
        throw yaml.error(
            entry.getKeyNode(),
            setting.key() + " decides what a package holds, for all clusters",
            "move it to the top of the file, or to the POM");
      }
      settings.add(source(entry, setting));
    }
    return settings;
  }

  private Setting setting(NodeTuple entry, boolean top) {
    String key = key(entry);
    if (SECRET.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[-_]", "")).find()) {
      throw yaml.error(
          entry.getKeyNode(),
          "'" + key + "' would be a secret in a file that is shared",
          "put it into a <server> of settings.xml whose id is the host's name, or name that server"
              + " with serverId; and delete it here");
    }
    List<String> known = new ArrayList<>(Setting.keys());
    if (top) {
      known.add(CLUSTERS);
    }
    return Setting.of(key)
        .filter(setting -> setting.key().equals(key))
        .orElseThrow(
            () ->
                yaml.error(
                    entry.getKeyNode(),
                    "there is no setting '" + key + "'",
                    NearNames.didYouMean(key, known)));
  }

  private ConfigSource source(NodeTuple entry, Setting setting) {
    Node value = entry.getValueNode();
    String text =
        value instanceof ScalarNode scalar ? yaml.text(scalar) : Items.join(items(value, setting));
    return new ConfigSource(yaml.place(entry.getKeyNode()), Map.of(setting.key(), text));
  }

  private List<String> items(Node value, Setting setting) {
    if (value instanceof SequenceNode list && setting.hasItems()) {
      return list.getValue().stream().map(yaml::scalar).toList();
    }
    if (value instanceof MappingNode map && setting == Setting.ENVIRONMENT) {
      return yaml.unique(map.getValue()).stream()
          .map(variable -> key(variable) + "=" + yaml.scalar(variable.getValueNode()))
          .toList();
    }
    throw yaml.error(
        value,
        setting.key() + " has several values",
        setting == Setting.ENVIRONMENT
            ? "write names with one value each"
            : "it must be " + (setting.hasItems() ? "a list: [a, b]" : "one value"));
  }

  private List<NodeTuple> children(NodeTuple entry, String what) {
    if (entry.getValueNode() instanceof MappingNode map) {
      return yaml.unique(map.getValue());
    }
    if (entry.getValueNode() instanceof ScalarNode scalar && yaml.text(scalar).isEmpty()) {
      return List.of();
    }
    throw yaml.error(entry.getValueNode(), "'" + key(entry) + "' must hold " + what, "indent them");
  }

  private String key(NodeTuple entry) {
    return yaml.scalar(entry.getKeyNode());
  }
}
