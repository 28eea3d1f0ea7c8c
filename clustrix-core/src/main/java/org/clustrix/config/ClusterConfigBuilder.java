package org.clustrix.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects settings in a program. The methods have the names of the settings; {@link #set} takes
 * any other. Values are checked when they are used, as those from everywhere else. For one thread.
 *
 * <pre>{@code
 * ClusterConfig config = ClusterConfig.builder()
 *     .clusterType("slurm").clusterHost("login.example.org").cores(8).memory("16G").build();
 * }</pre>
 */
public final class ClusterConfigBuilder {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<ConfigSource> stronger = new ArrayList<>();
  private ConfigFiles files = ConfigFiles.NONE;

  ClusterConfigBuilder() {}

  /**
   * Sets any setting.
   *
   * @param setting a name as in a POM, {@code loginFromNodes}; a name that does not exist is an
   *     error of {@link #build}
   */
  public ClusterConfigBuilder set(String setting, String value) {
    values.put(setting, value);
    return this;
  }

  private ClusterConfigBuilder set(Setting setting, Object value) {
    return set(setting.key(), value.toString());
  }

  /** Chooses one of the named clusters of {@code clustrix.yml}. */
  public ClusterConfigBuilder cluster(String name) {
    return set(Setting.CLUSTER, name);
  }

  /** Sets the kind of cluster: {@code local}, {@code ssh}, {@code slurm}, {@code sge}, … */
  public ClusterConfigBuilder clusterType(String type) {
    return set(Setting.CLUSTER_TYPE, type);
  }

  /** Sets the machine to log in to. */
  public ClusterConfigBuilder clusterHost(String host) {
    return set(Setting.CLUSTER_HOST, host);
  }

  /** Sets the port of its SSH server. */
  public ClusterConfigBuilder clusterPort(int port) {
    return set(Setting.CLUSTER_PORT, port);
  }

  /** Sets the login name there. */
  public ClusterConfigBuilder username(String name) {
    return set(Setting.USERNAME, name);
  }

  /** Sets a private key file. */
  public ClusterConfigBuilder keyFile(Path file) {
    return set(Setting.KEY_FILE, file);
  }

  /** Sets the file of known host keys. */
  public ClusterConfigBuilder knownHosts(Path file) {
    return set(Setting.KNOWN_HOSTS, file);
  }

  /** Sets the folder on the cluster that relative paths of the function mean. */
  public ClusterConfigBuilder remoteWorkDir(String folder) {
    return set(Setting.REMOTE_WORK_DIR, folder);
  }

  /** Sets a Java executable or Java home on the cluster. */
  public ClusterConfigBuilder remoteJavaPath(String path) {
    return set(Setting.REMOTE_JAVA_PATH, path);
  }

  /** Sets the environment modules to load. */
  public ClusterConfigBuilder modules(String... names) {
    return set(Setting.MODULES, String.join(",", names));
  }

  /** Sets the processors of a task. */
  public ClusterConfigBuilder cores(int number) {
    return set(Setting.CORES, number);
  }

  /** Sets the memory of a task, such as {@code 4G}. */
  public ClusterConfigBuilder memory(String size) {
    return set(Setting.MEMORY, size);
  }

  /** Sets the time limit of a task, such as {@code 2h}. */
  public ClusterConfigBuilder time(String limit) {
    return set(Setting.TIME, limit);
  }

  /** Sets the time limit of a task, in whole seconds. */
  public ClusterConfigBuilder time(Duration limit) {
    return set(Setting.TIME, limit.toSeconds() + "s");
  }

  /** Sets the partition of the scheduler. */
  public ClusterConfigBuilder partition(String name) {
    return set(Setting.PARTITION, name);
  }

  /** Sets the queue of the scheduler. */
  public ClusterConfigBuilder queue(String name) {
    return set(Setting.QUEUE, name);
  }

  /** Sets the account that is charged. */
  public ClusterConfigBuilder account(String name) {
    return set(Setting.ACCOUNT, name);
  }

  /** Sets the graphics processors of a task. */
  public ClusterConfigBuilder gpus(int number) {
    return set(Setting.GPUS, number);
  }

  /** Sets the variables of the function's environment. */
  public ClusterConfigBuilder environment(Map<String, String> variables) {
    List<String> lines = new ArrayList<>();
    variables.forEach((name, value) -> lines.add(name + "=" + value));
    if (lines.size() == 1) {
      // said twice, a variable stands on lines, and its value may hold commas
      lines.add(lines.get(0));
    }
    return set(Setting.ENVIRONMENT, String.join("\n", lines));
  }

  /** Sets the options of the JVM on the cluster. */
  public ClusterConfigBuilder jvmOptions(String... options) {
    return set(Setting.JVM_OPTIONS, String.join(" ", options));
  }

  /** Sets files, folders and globs of the project that a job finds in its work folder. */
  public ClusterConfigBuilder inputs(String... patterns) {
    return set(Setting.INPUTS, Items.join(List.of(patterns)));
  }

  /** Sets files, folders and globs of a job's work folder that are asked for afterwards. */
  public ClusterConfigBuilder outputs(String... patterns) {
    return set(Setting.OUTPUTS, Items.join(List.of(patterns)));
  }

  /** Sets what travels although nothing reaches it. */
  public ClusterConfigBuilder include(String... patterns) {
    return set(Setting.INCLUDE, String.join("\n", patterns));
  }

  /** Sets what never travels. */
  public ClusterConfigBuilder exclude(String... patterns) {
    return set(Setting.EXCLUDE, String.join("\n", patterns));
  }

  /**
   * Lets the environment variables of this process, such as {@code CLUSTRIX_CLUSTER_HOST}, win over
   * what the program sets, as they win over a POM.
   */
  public ClusterConfigBuilder withEnvironment() {
    return withEnvironment(System.getenv());
  }

  /** Lets variables of the environment win over what the program sets. */
  public ClusterConfigBuilder withEnvironment(Map<String, String> variables) {
    stronger.add(ConfigSource.environment(variables));
    return this;
  }

  /**
   * Reads the {@code clustrix.yml} of the current folder and the user's own, where they are there.
   * The program wins over them, and so does what a method's {@code @Cluster} sets.
   *
   * @throws ConfigurationException where one says what cannot be, with the line
   */
  public ClusterConfigBuilder withFiles() {
    files = ConfigFiles.find(List.of(Path.of("").toAbsolutePath()), System.getenv());
    return this;
  }

  /**
   * Reads one {@code clustrix.yml}, in the place of those of {@link #withFiles}.
   *
   * @throws ConfigurationException where it is missing or says what cannot be, with the line
   */
  public ClusterConfigBuilder withFile(Path file) {
    files = ConfigFiles.of(file);
    return this;
  }

  /**
   * Makes the configuration.
   *
   * @throws ConfigurationException where a setting does not exist; it names the near ones
   */
  public ClusterConfig build() {
    List<ConfigSource> sources = new ArrayList<>(stronger);
    sources.add(new ConfigSource(ClusterConfig.PROGRAM, values));
    return ClusterConfig.merge(sources, files);
  }
}
