package org.clustrix.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every setting that has several sources, in one place: the name is the element of the POM and,
 * behind {@code clustrix.}, the property of the command line.
 */
public enum Setting {
  /** Which artifacts travel: {@code reachable}, {@code closure} or {@code all}. */
  DEPENDENCY_POLICY("dependencyPolicy", "reachable"),
  /** Classes, artifacts and resources that are needed in any case, by commas or on lines. */
  INCLUDE("include", ""),
  /** Classes, artifacts and resources that never travel, by commas or on lines. */
  EXCLUDE("exclude", ""),
  /** Files, folders and globs of the project that travel in any case, by commas. */
  DATA_FILES("dataFiles", ""),
  /** The named cluster of {@code clustrix.yml}. */
  CLUSTER("cluster", ""),
  /** Which kind of cluster. */
  CLUSTER_TYPE("clusterType", "local"),
  /** The machine to log in to. */
  CLUSTER_HOST("clusterHost", ""),
  /** The port of its SSH server. */
  CLUSTER_PORT("clusterPort", ""),
  /** Who speaks SSH: {@code java}, or the system's own {@code openssh}. */
  SSH_TRANSPORT("sshTransport", "java"),
  /** The login name there. */
  USERNAME("username", ""),
  /** The id of a server in settings.xml that holds the password or passphrase. */
  SERVER_ID("serverId", ""),
  /** A private key file. */
  KEY_FILE("keyFile", ""),
  /** The file of known host keys. */
  KNOWN_HOSTS("knownHosts", ""),
  /** Whether a host key that is not known is refused or noted. */
  HOST_KEY_CHECKING("hostKeyChecking", "yes"),
  /** The folder on the cluster that relative paths of the function mean. */
  REMOTE_WORK_DIR("remoteWorkDir", ""),
  /** Folders on this machine through which the cluster's work directory might be seen. */
  SHARED_DIRECTORY("sharedDirectory", ""),
  /** Login hosts that a node which does not see the work directory reaches by SFTP. */
  LOGIN_FROM_NODES("loginFromNodes", ""),
  /** Who brings missing artifacts: {@code push}, {@code pull} or {@code auto}. */
  ARTIFACT_TRANSFER("artifactTransfer", "push"),
  /** The repository from which the cluster downloads instead of the one that a package names. */
  ARTIFACT_REPOSITORY("artifactRepository", ""),
  /** The Unix group that shares packages and jobs there. */
  GROUP("group", ""),
  /** A Java executable or Java home on the cluster. */
  REMOTE_JAVA_PATH("remoteJavaPath", ""),
  /** The lowest Java release that the function runs on; 0 for what its classes need. */
  JAVA_VERSION("javaVersion", "0"),
  /** Environment modules to load, separated by commas. */
  MODULES("modules", ""),
  /** Processors of the task. */
  CORES("cores", "1"),
  /** Memory of the task, such as 4G. */
  MEMORY("memory", ""),
  /** Time limit of the task, such as 2h, 90m or 1-12:00:00. */
  TIME("time", ""),
  /** Partition of the scheduler; another word for {@link #QUEUE}. */
  PARTITION("partition", ""),
  /** Queue of the scheduler; another word for {@link #PARTITION}. */
  QUEUE("queue", ""),
  /** Account that is charged. */
  ACCOUNT("account", ""),
  /** Graphics processors of the task. */
  GPUS("gpus", "0"),
  /** Quality of service of the scheduler. */
  QOS("qos", ""),
  /** What the node must have, in the scheduler's own words. */
  CONSTRAINT("constraint", ""),
  /** Nodes of the task: one, since it is one JVM. */
  NODES("nodes", "1"),
  /** The address that gets mail about the job. */
  MAIL("mail", ""),
  /** About what it gets mail: begin, end, fail. */
  MAIL_EVENTS("mailEvents", ""),
  /** Shell text that runs in the job before modules are loaded. */
  PROLOGUE("prologue", ""),
  /** Shell text that runs in the job behind the JVM. */
  EPILOGUE("epilogue", ""),
  /** Variables of the function's environment, NAME=value separated by line ends or commas. */
  ENVIRONMENT("environment", ""),
  /** Options of the JVM on the cluster, separated by white space. */
  JVM_OPTIONS("jvmOptions", ""),
  /** Directives to leave out of the script, separated by commas. */
  SKIP_DIRECTIVES("skipDirectives", ""),
  /** Directives to add to the script, separated by commas. */
  EXTRA_DIRECTIVES("extraDirectives", ""),
  /** Files, folders and globs of the project that a job finds in its work folder, by commas. */
  INPUTS("inputs", ""),
  /** Files, folders and globs of the work folder that come back after the job, by commas. */
  OUTPUTS("outputs", ""),
  /** Where the function runs: {@code job} or {@code remote}. */
  WORKING_DIRECTORY("workingDirectory", "job"),
  /**
   * Whether an archive of its classes speeds up the start of a function: {@code auto} or {@code
   * off}.
   */
  CDS("cds", "auto"),
  /** Whether a task that was preempted, or asks for it, runs again: {@code yes} or {@code no}. */
  REQUEUE("requeue", "no"),
  /** How long before its time is over a function is warned. */
  TIMEOUT_WARNING("timeoutWarning", "60s"),
  /** How much of standard output, and of standard error, is kept. */
  MAX_OUTPUT("maxOutput", "64M"),
  /** How long the JSON of a result may be that travels in the answer, and not as a file. */
  INLINE_RESULT("inlineResult", "4M"),
  /** Most seconds between two looks at a waiting job. */
  POLL_INTERVAL("pollInterval", "15"),
  /** Seconds that a connection may take. */
  CONNECT_TIMEOUT("connectTimeout", "20");

  /** What a package holds: the same for all clusters and people. */
  private static final Set<Setting> OF_PACKAGE =
      EnumSet.of(DEPENDENCY_POLICY, INCLUDE, EXCLUDE, DATA_FILES);

  /** The attributes of {@code @Cluster} that say where a method runs. */
  public static final List<String> ANNOTATED_PLACE = List.of(CLUSTER.key, CLUSTER_HOST.key);

  /** Where jobs run, and as whom. */
  private static final Set<Setting> OF_PLACE =
      EnumSet.of(
          CLUSTER_TYPE,
          CLUSTER_HOST,
          CLUSTER_PORT,
          SSH_TRANSPORT,
          USERNAME,
          SERVER_ID,
          KEY_FILE,
          KNOWN_HOSTS,
          HOST_KEY_CHECKING,
          CONNECT_TIMEOUT,
          REMOTE_WORK_DIR);

  private static final Set<Setting> OF_ITEMS =
      EnumSet.of(
          INCLUDE,
          EXCLUDE,
          DATA_FILES,
          INPUTS,
          OUTPUTS,
          SHARED_DIRECTORY,
          LOGIN_FROM_NODES,
          MODULES,
          MAIL_EVENTS,
          ENVIRONMENT,
          JVM_OPTIONS,
          SKIP_DIRECTIVES,
          EXTRA_DIRECTIVES);

  private final String key;
  private final String fallback;

  Setting(String key, String fallback) {
    this.key = key;
    this.fallback = fallback;
  }

  /** Returns the name in a POM, {@code clusterType}. */
  public String key() {
    return key;
  }

  /** Returns the property on a command line, {@code clustrix.clusterType}. */
  public String property() {
    return "clustrix." + key;
  }

  /** Returns the environment variable, {@code CLUSTRIX_CLUSTER_TYPE}. */
  public String variable() {
    return "CLUSTRIX_" + name();
  }

  /** Returns the default; empty where there is none. */
  public String fallback() {
    return fallback;
  }

  /** Returns whether it may have several values, so that a list can be written for it. */
  public boolean hasItems() {
    return OF_ITEMS.contains(this);
  }

  /** Returns whether it decides what a package holds, and so must not depend on the cluster. */
  public boolean isOfPackage() {
    return OF_PACKAGE.contains(this);
  }

  /** Returns those that decide to which account of which machine, and to which folder, we go. */
  static Set<Setting> ofPlace() {
    return Collections.unmodifiableSet(OF_PLACE);
  }

  /** Returns the setting of a name, regardless of case. */
  public static Optional<Setting> of(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(s -> s.key.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** Returns all names, for messages. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).sorted().toList();
  }
}
