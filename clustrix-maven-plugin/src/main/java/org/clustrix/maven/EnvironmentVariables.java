package org.clustrix.maven;

import java.util.Map;
import java.util.TreeMap;
import org.clustrix.config.ConfigSource;
import org.clustrix.config.Setting;

/** Settings from variables such as {@code CLUSTRIX_REMOTE_JAVA_PATH}. Stateless. */
final class EnvironmentVariables {
  private EnvironmentVariables() {}

  static ConfigSource settings(Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null) {
        values.put(setting.key(), value);
      }
    }
    return new ConfigSource("the environment", values);
  }
}
