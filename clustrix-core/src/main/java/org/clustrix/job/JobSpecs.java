package org.clustrix.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.scheduler.ClientLocale;
import org.clustrix.scheduler.JobSpec;

/** From settings to what a job asks for. Pure functions. */
public final class JobSpecs {
  private JobSpecs() {}

  /** Returns what a job asks the scheduler for. */
  public static JobSpec.Resources resources(ClusterConfig config) {
    return new JobSpec.Resources(
        config.integer(Setting.CORES, 1),
        config.bytes(Setting.MEMORY),
        config.duration(Setting.TIME),
        config.find(Setting.PARTITION),
        config.find(Setting.ACCOUNT),
        config.list(Setting.SKIP_DIRECTIVES),
        config.list(Setting.EXTRA_DIRECTIVES));
  }

  /** Variables of the package come first, so that the configuration of the day wins. */
  public static JobSpec.JvmSetup jvm(
      ClusterConfig config, ClientLocale client, Map<String, String> packaged) {
    Map<String, String> environment = new LinkedHashMap<>(packaged);
    environment.putAll(config.environment());
    return new JobSpec.JvmSetup(
        config.text(Setting.REMOTE_JAVA_PATH),
        config.list(Setting.MODULES),
        environment,
        config.words(Setting.JVM_OPTIONS),
        client,
        config.oneOf(Setting.WORKING_DIRECTORY, "job", "remote").equals("remote"));
  }
}
