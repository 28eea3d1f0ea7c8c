package org.clustrix.maven;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.maven.plugins.annotations.Parameter;
import org.clustrix.cleanup.OutputRecord;
import org.clustrix.config.Setting;
import org.clustrix.staging.FetchedOutputs;
import org.clustrix.staging.FilePattern;
import org.clustrix.staging.StagedFiles;

/**
 * A goal that talks to a cluster. It has one field for each {@link Setting}, named as that is; a
 * test holds the two together. No field has a default of Maven's: the default is the weakest source
 * and stands in {@link Setting}.
 */
// Maven sets the fields and pomSettings() reads them by their names
@SuppressWarnings("UnusedVariable")
public abstract class ClusterMojo extends PackageMojo {

  /** One of the named clusters of {@code clustrix.yml}. */
  @Parameter(property = "clustrix.cluster")
  private String cluster;

  /** Which kind of cluster; local where nothing is set. */
  @Parameter(property = "clustrix.clusterType")
  private String clusterType;

  /** The machine to log in to. */
  @Parameter(property = "clustrix.clusterHost")
  private String clusterHost;

  /**
   * The port of its SSH server; as the configuration of ssh says, else 22, where nothing is set.
   */
  @Parameter(property = "clustrix.clusterPort")
  private String clusterPort;

  /**
   * Who speaks SSH: {@code java}, which needs nothing and takes passwords of settings.xml, or
   * {@code openssh}, the system's own ssh with all that its configuration knows; java where nothing
   * is set.
   */
  @Parameter(property = "clustrix.sshTransport")
  private String sshTransport;

  /** The login name there. */
  @Parameter(property = "clustrix.username")
  private String username;

  /** The id of a server in settings.xml that holds the password or passphrase. */
  @Parameter(property = "clustrix.serverId")
  private String serverId;

  /** A private key file. */
  @Parameter(property = "clustrix.keyFile")
  private String keyFile;

  /** The file of known host keys. */
  @Parameter(property = "clustrix.knownHosts")
  private String knownHosts;

  /** Whether a host key that is not known is refused or noted; yes where nothing is set. */
  @Parameter(property = "clustrix.hostKeyChecking")
  private String hostKeyChecking;

  /** The folder on the cluster that relative paths of the function mean. */
  @Parameter(property = "clustrix.remoteWorkDir")
  private String remoteWorkDir;

  /**
   * Folders on this machine through which the cluster's work directory might be seen, by commas:
   * where that is proved, nothing is uploaded. The path on the cluster is tried anyway; {@code off}
   * tries nothing.
   */
  @Parameter(property = "clustrix.sharedDirectory")
  private String sharedDirectory;

  /**
   * Login hosts, {@code user@host:port}, by commas, which a compute node that does not see the work
   * directory tries by SFTP; where nothing is set, the host that the scheduler got the job from,
   * then the one that we log in to. {@code off} tries none.
   */
  @Parameter(property = "clustrix.loginFromNodes")
  private String loginFromNodes;

  /**
   * Who brings artifacts that the cluster does not have: {@code push}, this machine; {@code pull},
   * the cluster from the repository that they were resolved from; {@code auto}, the cluster what it
   * can reach.
   */
  @Parameter(property = "clustrix.artifactTransfer")
  private String artifactTransfer;

  /** The URL of a repository from which the cluster downloads instead of the recorded ones. */
  @Parameter(property = "clustrix.artifactRepository")
  private String artifactRepository;

  /**
   * The Unix group on the cluster that shares packages, jars and jobs in {@code remoteWorkDir};
   * once set for a folder it holds for all who use it.
   */
  @Parameter(property = "clustrix.group")
  private String group;

  /** A Java executable or Java home on the cluster. */
  @Parameter(property = "clustrix.remoteJavaPath")
  private String remoteJavaPath;

  /**
   * The lowest Java release that the function runs on, such as 21; what its classes need where
   * nothing is set.
   */
  @Parameter(property = "clustrix.javaVersion")
  private String javaVersion;

  /** Environment modules to load, separated by commas. */
  @Parameter(property = "clustrix.modules")
  private String modules;

  /** Processors of the task; 1 where nothing is set. */
  @Parameter(property = "clustrix.cores")
  private String cores;

  /** Memory of the task, such as 4G. */
  @Parameter(property = "clustrix.memory")
  private String memory;

  /** Time limit of the task, such as 2h, 90m or 1-12:00:00. */
  @Parameter(property = "clustrix.time")
  private String time;

  /** Partition of the scheduler; another word for queue. */
  @Parameter(property = "clustrix.partition")
  private String partition;

  /** Queue of the scheduler; another word for partition. */
  @Parameter(property = "clustrix.queue")
  private String queue;

  /** Account that is charged. */
  @Parameter(property = "clustrix.account")
  private String account;

  /** Graphics processors of the task; none where nothing is set. */
  @Parameter(property = "clustrix.gpus")
  private String gpus;

  /** Quality of service of the scheduler. */
  @Parameter(property = "clustrix.qos")
  private String qos;

  /** What the node must have, in the scheduler's own words. */
  @Parameter(property = "clustrix.constraint")
  private String constraint;

  /** Nodes of the task: 1, since it is one JVM. */
  @Parameter(property = "clustrix.nodes")
  private String nodes;

  /** The address that gets mail about the job. */
  @Parameter(property = "clustrix.mail")
  private String mail;

  /** About what it gets mail, by commas: begin, end, fail; end,fail where nothing is set. */
  @Parameter(property = "clustrix.mailEvents")
  private String mailEvents;

  /** Shell text that runs in the job before modules are loaded. */
  @Parameter(property = "clustrix.prologue")
  private String prologue;

  /** Shell text that runs in the job behind the JVM. */
  @Parameter(property = "clustrix.epilogue")
  private String epilogue;

  /** Options of the JVM on the cluster, separated by white space. */
  @Parameter(property = "clustrix.jvmOptions")
  private String jvmOptions;

  /** Directives to leave out of the script, separated by commas. */
  @Parameter(property = "clustrix.skipDirectives")
  private String skipDirectives;

  /** Directives to add to the script, separated by commas. */
  @Parameter(property = "clustrix.extraDirectives")
  private String extraDirectives;

  /**
   * Files, folders and globs of the project, by commas, that a job finds in its work folder under
   * the same names; what the cluster has is not sent again.
   */
  @Parameter(property = "clustrix.inputs")
  private String inputs;

  /**
   * Files, folders and globs of the job's work folder, by commas, that {@code run} and {@code
   * result} bring back.
   */
  @Parameter(property = "clustrix.outputs")
  private String outputs;

  /** Where the function runs: {@code job} or {@code remote}; job where nothing is set. */
  @Parameter(property = "clustrix.workingDirectory")
  private String workingDirectory;

  /**
   * Whether an archive of the classes that a function loads speeds up the next start of it: {@code
   * auto} or {@code off}; auto where nothing is set.
   */
  @Parameter(property = "clustrix.cds")
  private String cds;

  /** How long before its time is over a function is warned; 60s where nothing is set. */
  @Parameter(property = "clustrix.timeoutWarning")
  private String timeoutWarning;

  /** Whether a task that was preempted, or asks for it, runs again: {@code yes} or {@code no}. */
  @Parameter(property = "clustrix.requeue")
  private String requeue;

  /** How much of standard output, and of standard error, is kept; 64M where nothing is set. */
  @Parameter(property = "clustrix.maxOutput")
  private String maxOutput;

  /**
   * How many characters the JSON of a result may have to travel in the answer; a longer one comes
   * in a file of its own. 4M where nothing is set.
   */
  @Parameter(property = "clustrix.inlineResult")
  private String inlineResult;

  /** Most seconds between two looks at a waiting job; 15 where nothing is set. */
  @Parameter(property = "clustrix.pollInterval")
  private String pollInterval;

  /** Seconds that a connection may take; 20 where nothing is set. */
  @Parameter(property = "clustrix.connectTimeout")
  private String connectTimeout;

  /** Brings the outputs of a job. */
  interface Outputs {
    FetchedOutputs fetch(List<FilePattern> more, Path target);
  }

  /** Returns what brings the outputs of a job to where they belong on this machine. */
  final OutputReport outputs(Outputs job, String name) {
    return outputs(job, name, text -> true);
  }

  /** Returns the same, where a job before or behind it may give what is missing. */
  final OutputReport outputs(Outputs job, String name, Predicate<String> isMissed) {
    return new OutputReport(
        () ->
            job.fetch(
                StagedFiles.outputs(config(Map.of())),
                outputFolder().resolve(OutputRecord.OUTPUTS).resolve(name)),
        isMissed,
        getLog());
  }

  @Override
  final Map<String, String> pomSettings() {
    Map<String, String> settings = new TreeMap<>(super.pomSettings());
    for (Field field : ClusterMojo.class.getDeclaredFields()) {
      try {
        Object value = field.get(this);
        if (value != null && Setting.of(field.getName()).isPresent()) {
          settings.put(field.getName(), value.toString());
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a field of this class itself", e);
      }
    }
    return settings;
  }
}
