package org.clustrix.maven;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.check.CheckLine;
import org.clustrix.check.ClusterCheck;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Units;

/**
 * Tells whether the configured cluster can be used: each step of the way to it and into a small job
 * is one line, with what to do where it failed. The build fails where a step did.
 */
@Mojo(name = "check", requiresProject = false, threadSafe = true)
public final class CheckMojo extends ClusterMojo {
  /** How long the small job may take to start and end, such as 60s or 10m. */
  @Parameter(property = "clustrix.checkWait", defaultValue = "60s")
  private String checkWait;

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
    ClusterConfig config = config(Map.of());
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

  private static void tell(CheckLine line) {
    StandardOutput.line(
        String.format(
            Locale.ROOT, "%-7s  %-13s  %s", line.outcome().word(), line.step(), line.detail()));
    if (!line.remedy().isEmpty()) {
      StandardOutput.line("         → " + line.remedy());
    }
  }
}
