package org.clustrix.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clustrix.format.Mask;

/** What holds in the end, and where each value comes from, for people. Stateless. */
public final class EffectiveSettings {
  private EffectiveSettings() {}

  /**
   * Returns a line for each setting, those that are set first, and for the files that were read.
   * What looks like a secret is masked.
   *
   * @param environment the environment variables, which say where the user's file would lie
   */
  public static List<String> lines(
      ClusterConfig config, ConfigFiles files, Map<String, String> environment) {
    List<String> lines = new ArrayList<>();
    for (boolean set : new boolean[] {true, false}) {
      for (Setting setting : Setting.values()) {
        if (config.isSet(setting) == set) {
          lines.add(line(setting.key(), value(config, setting), config.source(setting)));
        }
      }
    }
    for (ConfigFile file : files.all()) {
      lines.add(
          "read "
              + file.path()
              + (file.clusters().isEmpty()
                  ? ""
                  : ", which has the clusters " + String.join(", ", file.clusters().keySet())));
    }
    if (files.user().isEmpty()) {
      Path usual = ConfigFiles.userFolder(environment).resolve(ConfigFile.NAME);
      lines.add("there is no " + usual);
    }
    return lines;
  }

  private static String line(String key, String value, String source) {
    return String.format(
        Locale.ROOT, "%-18s  %-24s  %s", key, value.isEmpty() ? "-" : value, source);
  }

  private static String value(ClusterConfig config, Setting setting) {
    String text =
        setting == Setting.ENVIRONMENT
            ? config.environment().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + Mask.value(variable))
                .collect(Collectors.joining(", "))
            : Mask.text(Items.readable(config.text(setting)));
    return text.replaceAll("\\s*\n\\s*", " / ");
  }
}
