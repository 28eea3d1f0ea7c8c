package org.clustrix.job;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Setting;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.Staged;
import org.clustrix.format.PackageLayout;
import org.clustrix.scheduler.ClientLocale;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Resources;
import org.clustrix.scheduler.Resources.Mail;
import org.clustrix.scheduler.Resources.MailEvent;
import org.clustrix.trace.Trace;

/** From settings to what a job asks for. Stateless. */
public final class JobSpecs {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What the answers of an array may hold together: one command brings all of them. */
  private static final long ARRAY_ANSWERS = 64L << 20;

  private static final long MOST_INLINE = 64L << 20;
  private static final long LEAST_INLINE = 1L << 10;

  private JobSpecs() {}

  /**
   * Returns how many characters the value of a call may have to stand in its answer.
   *
   * @param calls whose answers are read together
   */
  static long inlineResult(ClusterConfig config, int calls) {
    long most = config.bytes(Setting.INLINE_RESULT).orElseThrow();
    if (most > MOST_INLINE) {
      throw config.invalid(
          Setting.INLINE_RESULT, "64M at most: a larger result comes in a file of its own");
    }
    return Math.min(most, Math.max(LEAST_INLINE, ARRAY_ANSWERS / calls));
  }

  /**
   * Returns what a job of a deployed function depends on.
   *
   * @throws JobException where the package cannot run in the folder that is asked for
   */
  static JobSpec of(ClusterConfig config, Deployment deployment, String name) {
    boolean data =
        deployment.metadata().contents().stream()
            .anyMatch(entry -> entry.path().startsWith(PackageLayout.DATA));
    JobSpec.JvmSetup jvm =
        jvm(
            config,
            ClientLocale.current(),
            deployment.metadata().execution().environmentVariables());
    if (data && jvm.inRemoteFolder()) {
      throw new JobException(
          "workingDirectory is 'remote', but the package holds data files, which lie in the folder"
              + " of each job",
          "set workingDirectory to 'job', or copy the data to the cluster and leave it out");
    }
    Staged staged = deployment.staged();
    return new JobSpec(
            name,
            deployment.stateFolder(),
            deployment.workDir(),
            deployment.metadata().packageId(),
            deployment.launcherSha256(),
            deployment.incoming(),
            javaRelease(config, deployment.metadata().execution().javaRelease()),
            resources(config),
            jvm,
            login(config),
            task(config))
        .with(new JobSpec.Staging(staged.inputs(), staged.lease(), staged.outputs()));
  }

  /**
   * Returns what a job asks the scheduler for.
   *
   * @throws ConfigurationException for a value that cannot be used
   */
  public static Resources resources(ClusterConfig config) {
    if (config.integer(Setting.NODES, 1) != 1) {
      throw config.invalid(
          Setting.NODES,
          "1, since a function runs in one JVM on one node: ask for more cores, or submit several"
              + " jobs");
    }
    return new Resources(
        config.integer(Setting.CORES, 1),
        config.bytes(Setting.MEMORY),
        config.duration(Setting.TIME),
        queue(config),
        line(config, Setting.ACCOUNT),
        config.integer(Setting.GPUS, 0),
        line(config, Setting.QOS),
        line(config, Setting.CONSTRAINT),
        mail(config),
        config.list(Setting.SKIP_DIRECTIVES),
        config.list(Setting.EXTRA_DIRECTIVES));
  }

  /** Two words for one thing: what one scheduler calls a partition is a queue of another. */
  private static Optional<String> queue(ClusterConfig config) {
    Optional<String> partition = line(config, Setting.PARTITION);
    Optional<String> queue = line(config, Setting.QUEUE);
    if (partition.isPresent() && queue.isPresent() && !partition.equals(queue)) {
      throw new ConfigurationException(
          "partition is '"
              + partition.get()
              + "', set in "
              + config.source(Setting.PARTITION)
              + ", and queue is '"
              + queue.get()
              + "', set in "
              + config.source(Setting.QUEUE),
          "they are two words for one thing: set one of them");
    }
    return partition.or(() -> queue);
  }

  private static Optional<String> line(ClusterConfig config, Setting setting) {
    return config
        .find(setting)
        .map(
            text -> {
              if (text.chars().anyMatch(c -> c < ' ')) {
                throw config.invalid(setting, "one line of text");
              }
              return text;
            });
  }

  private static Optional<Mail> mail(ClusterConfig config) {
    List<MailEvent> events =
        config.list(Setting.MAIL_EVENTS).stream().map(word -> event(config, word)).toList();
    Optional<String> address = line(config, Setting.MAIL);
    if (address.isEmpty() && !events.isEmpty()) {
      throw config.invalid(Setting.MAIL_EVENTS, "set together with mail, the address");
    }
    if (address.isPresent() && !address.get().matches("[^\\s@,;]+@[^\\s@,;]+")) {
      throw config.invalid(Setting.MAIL, "an address such as ada@example.org");
    }
    return address.map(
        to -> new Mail(to, events.isEmpty() ? List.of(MailEvent.END, MailEvent.FAIL) : events));
  }

  private static MailEvent event(ClusterConfig config, String word) {
    try {
      return MailEvent.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw config.invalid(Setting.MAIL_EVENTS, "some of begin, end, fail, by commas");
    }
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
        config.oneOf(Setting.WORKING_DIRECTORY, "job", "remote").equals("remote"),
        config.text(Setting.PROLOGUE),
        config.text(Setting.EPILOGUE));
  }

  /** Returns the lowest Java release that will do: what the classes need, or what is asked for. */
  public static int javaRelease(ClusterConfig config, int needed) {
    return Math.max(needed, config.integer(Setting.JAVA_VERSION, 0));
  }

  /** Returns how a task starts and is warned of its end. */
  public static JobSpec.Task task(ClusterConfig config) {
    return new JobSpec.Task(
        config.oneOf(Setting.CDS, "auto", "off").equals("auto"),
        config.duration(Setting.TIMEOUT_WARNING).orElseThrow(),
        config.oneOf(Setting.REQUEUE, "yes", "no").equals("yes"),
        config.trace() != Trace.NONE);
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
