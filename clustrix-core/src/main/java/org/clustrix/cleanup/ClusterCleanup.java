package org.clustrix.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;
import org.clustrix.job.Hosts;

/**
 * Removes packages, jobs, artifacts, launchers and unfinished deployments of an age from a cluster,
 * but nothing that a package which stays, an alias, a lease or an unfinished job refers to. Others
 * may deploy, submit and clean up meanwhile. The cluster needs a shell and no Java. Not
 * thread-safe, as its host is not.
 */
public final class ClusterCleanup {
  private static final int DISK_BLOCK = 1024;

  private final Host host;
  private final String workDir;

  /**
   * Makes one.
   *
   * @param workDir the work directory; relative to the home directory there, empty for the default
   */
  public ClusterCleanup(Host host, String workDir) {
    this.host = host;
    this.workDir = workDir;
  }

  /**
   * Connects and cleans up.
   *
   * @param dryRun whether to change nothing and tell what would go
   * @throws org.clustrix.problem.ClustrixException with a remedy
   */
  public static Freed run(ClusterConfig config, Credentials credentials, Age age, boolean dryRun) {
    try (Host host = Hosts.open(config, credentials)) {
      return new ClusterCleanup(host, config.text(Setting.REMOTE_WORK_DIR)).run(age, dryRun);
    }
  }

  /** Cleans up; see {@link #run(ClusterConfig, Credentials, Age, boolean)}. */
  public Freed run(Age age, boolean dryRun) {
    String state = WorkDirectory.state(host, workDir);
    JobCensus jobs = JobCensus.take(host, state, age);
    String script =
        "cd "
            + Shell.quote(state)
            + " || exit 1\n"
            + WorkDirectory.rights(state)
            + set("aged", age.aged())
            + set("waited", age.waited())
            + set("over", lines(jobs.over()))
            + set("jobs", lines(jobs.going()))
            + set("run", UUID.randomUUID().toString())
            + CleanupScripts.text("names.sh")
            + CleanupScripts.text("plan.sh")
            + (dryRun
                ? "plan\nprintf '%s\\n' \"$going\" | sizes\ntemporary | sizes\necho done:\n"
                : CleanupScripts.text("remove.sh"));
    CommandResult result = host.run(Command.of(script).within(CleanupScripts.LIMIT));
    if (result.status() != 0 || !result.out().strip().endsWith("done:")) {
      throw new HostException(
          "the cleanup of "
              + state
              + " on "
              + host.name()
              + " did not come to its end: "
              + (result.err().isBlank() ? "status " + result.status() : result.err().strip()),
          "run it again: what it has set aside is put back or removed then");
    }
    return new Freed(state + " on " + host.name(), items(result.out()));
  }

  private static String set(String name, String value) {
    return name + "=" + Shell.quote(value) + "\n";
  }

  private static String lines(Iterable<String> jobs) {
    List<String> paths = new ArrayList<>();
    jobs.forEach(job -> paths.add("jobs/" + job));
    return String.join("\n", paths);
  }

  private static List<Freed.Item> items(String out) {
    return out.lines()
        .filter(line -> line.startsWith("item:"))
        .map(line -> line.substring("item:".length()))
        .map(
            line -> {
              int space = line.lastIndexOf(' ');
              return new Freed.Item(
                  line.substring(0, space), Long.parseLong(line.substring(space + 1)) * DISK_BLOCK);
            })
        .collect(Collectors.toList());
  }
}
