package org.clustrix.selection;

import java.util.List;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;

/** What the settings select for a package. Stateless. */
public final class Selections {
  private Selections() {}

  /**
   * Reads the settings.
   *
   * @throws org.clustrix.problem.ClustrixException where one has no such form; it names the source
   */
  public static Selection of(ClusterConfig config) {
    String words = String.join(", ", DependencyPolicy.words());
    DependencyPolicy policy =
        DependencyPolicy.of(config.text(Setting.DEPENDENCY_POLICY))
            .orElseThrow(() -> config.invalid(Setting.DEPENDENCY_POLICY, "one of " + words));
    return new Selection(
        policy, patterns(config, Setting.INCLUDE), patterns(config, Setting.EXCLUDE));
  }

  private static List<NamePattern> patterns(ClusterConfig config, Setting setting) {
    return config.list(setting).stream()
        .map(text -> NamePattern.parse(text, setting.property(), config.source(setting)))
        .toList();
  }
}
