package org.clustrix.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A configuration as the text of a {@code clustrix.yml}. Stateless. */
final class ConfigText {
  private static final String LINES = "[,\n]";

  private ConfigText() {}

  static void write(ClusterConfig config, Path file) {
    Path target = file.toAbsolutePath();
    Path temporary = target.resolveSibling(".clustrix-" + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(target.getParent());
      Files.writeString(temporary, of(config), StandardCharsets.UTF_8);
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      temporary.toFile().delete();
      throw new ConfigurationException(
          file + " cannot be written: " + e, "check the path, the space and your rights");
    }
  }

  static String of(ClusterConfig config) {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      // its settings stand in this file one by one
      if (config.isSet(setting) && setting != Setting.CLUSTER) {
        settings.put(setting.key(), value(config, setting));
      }
    }
    DumpSettings style =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .build();
    return settings.isEmpty() ? "" : new Dump(style).dumpToString(settings);
  }

  private static Object value(ClusterConfig config, Setting setting) {
    if (setting == Setting.ENVIRONMENT) {
      return config.environment();
    }
    if (setting == Setting.JVM_OPTIONS) {
      return config.words(setting);
    }
    return setting.hasItems() ? Items.of(config.text(setting), LINES) : config.text(setting);
  }
}
