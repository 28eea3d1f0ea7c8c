package org.clustrix.maven;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.check.CheckLine;
import org.clustrix.check.ClusterCheck;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.EffectiveSettings;
import org.clustrix.config.Units;
import org.clustrix.entrypoint.AnnotatedFunction;

/**
 * Tells whether the configured cluster can be used: each step of the way to it and into a small job
 * is one line, with what to do where it failed. The build fails where a step did.
 */
@Mojo(name = "check", requiresProject = false, threadSafe = true)
public final class CheckMojo extends ClusterMojo {
  /** How long the small job may take to start and end, such as 60s or 10m. */
  @Parameter(property = "clustrix.checkWait", defaultValue = "60s")
  private String checkWait;

  /** Prints the effective settings and where each comes from, and connects to nothing. */
  @Parameter(property = "clustrix.showConfig", defaultValue = "false")
  private boolean showConfig;

  private final SettingsDecrypter decrypter;

  /** Made by Maven. */
  @Inject
  public CheckMojo(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  void perform() throws MojoFailureException {
    String text = commandLine().text("checkWait", checkWait);
    Duration wait =
        Units.duration(text)
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "clustrix.checkWait is '" + text + "'", "it must be " + Units.TIME_FORM));
    ClusterConfig config = config(annotated());
    if (commandLine().flag("showConfig", showConfig)) {
      show(config);
      return;
    }
    boolean good =
        ClusterCheck.run(
            config,
            SettingsCredentials.find(session().getSettings(), decrypter, config),
            wait,
            CheckMojo::tell);
    if (!good) {
      throw new MojoFailureException("the cluster cannot be used as it is configured: see above");
    }
  }

  /** Of the function that is named; without one, what annotations say of the cluster. */
  private Map<String, List<String>> annotated() {
    AnnotatedMethods methods = new AnnotatedMethods(session(), project());
    return requestedFunctions().stream()
        .map(methods::find)
        .flatMap(Optional::stream)
        .findFirst()
        .map(AnnotatedFunction::values)
        .orElseGet(() -> new AnnotatedPlace(this).of(""));
  }

  private void show(ClusterConfig config) {
    EffectiveSettings.lines(config, configFiles(), System.getenv()).forEach(StandardOutput::line);
    StandardOutput.line("packages are written to " + outputFolder() + ", " + outputSource());
    StandardOutput.line(
        SettingsCredentials.told(
            SettingsCredentials.find(session().getSettings(), decrypter, config)));
  }

  private static void tell(CheckLine line) {
    StandardOutput.line(
        String.format(
            Locale.ROOT, "%-7s  %-13s  %s", line.outcome().word(), line.step(), line.detail()));
    if (!line.remedy().isEmpty()) {
      StandardOutput.line("         → " + line.remedy());
    }
  }
}
