package org.clustrix.job;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.scheduler.ClientLocale;
import org.clustrix.scheduler.JobSpec;

/** From settings to what a job asks for. Stateless. */
public final class JobSpecs {
  private static final SecureRandom RANDOM = new SecureRandom();

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

  /** Returns how a task starts and is warned of its end. */
  public static JobSpec.Task task(ClusterConfig config) {
    return new JobSpec.Task(
        config.oneOf(Setting.CDS, "auto", "off").equals("auto"),
        config.duration(Setting.TIMEOUT_WARNING).orElseThrow());
  }

  /**
   * Returns how a node finds the files of the login host: by the host that the scheduler names, or
   * as we do, where the user does not say.
   */
  public static JobSpec.Login login(ClusterConfig config) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    List<String> named = config.list(Setting.LOGIN_FROM_NODES);
    if (!named.isEmpty()) {
      return new JobSpec.Login(token, named.equals(List.of("off")) ? List.of() : named);
    }
    List<String> hosts = new ArrayList<>();
    hosts.add(JobSpec.Login.SUBMIT_HOST);
    config
        .find(Setting.CLUSTER_HOST)
        .ifPresent(
            host ->
                hosts.add(
                    config.find(Setting.USERNAME).map(user -> user + "@").orElse("")
                        + host
                        + config.find(Setting.CLUSTER_PORT).map(port -> ":" + port).orElse("")));
    return new JobSpec.Login(token, hosts);
  }
}
