package org.clustrix.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.clustrix.check.CheckLine.Outcome;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.HostKeyException;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.host.ssh.SshAccess;
import org.clustrix.job.Hosts;
import org.clustrix.job.JobSpecs;
import org.clustrix.job.Schedulers;
import org.clustrix.problem.ClustrixException;
import org.clustrix.scheduler.ClientLocale;
import org.clustrix.scheduler.JobScript;
import org.clustrix.scheduler.Scheduler;

/**
 * Looks at each step of the way from here into a job, in order; what needs a step that failed is
 * told as skipped. For one thread; opens a connection and closes it.
 */
public final class ClusterCheck {
  private static final String LOGIN = "login";

  private final ClusterConfig config;
  private final Credentials credentials;
  private final Consumer<CheckLine> tell;
  private boolean good = true;

  private ClusterCheck(ClusterConfig config, Credentials credentials, Consumer<CheckLine> tell) {
    this.config = config;
    this.credentials = credentials;
    this.tell = tell;
  }

  /**
   * Looks at all steps.
   *
   * @param jobWait how long a small job may take to start and end
   * @param tell gets each line as soon as it is known
   * @return whether jobs can run as far as could be seen: nothing failed
   * @throws org.clustrix.config.ConfigurationException where a setting makes no sense
   */
  public static boolean run(
      ClusterConfig config, Credentials credentials, Duration jobWait, Consumer<CheckLine> tell) {
    ClusterCheck check = new ClusterCheck(config, credentials, tell);
    check.steps(jobWait);
    return check.good;
  }

  private boolean say(CheckLine line) {
    tell.accept(line);
    boolean failed = line.outcome() == Outcome.FAILED;
    good &= !failed;
    return !failed;
  }

  private boolean say(List<CheckLine> lines) {
    boolean all = true;
    for (CheckLine line : lines) {
      all &= say(line);
    }
    return all;
  }

  private void steps(Duration jobWait) {
    Scheduler scheduler = Schedulers.of(config);
    if (!network()) {
      say(CheckLine.skipped(LOGIN, "the host cannot be reached"));
      return;
    }
    Optional<Host> host = login();
    if (host.isPresent()) {
      try (Host open = host.get()) {
        inside(open, scheduler, jobWait);
      }
    }
  }

  private boolean network() {
    Optional<SshAccess> server = Hosts.server(config, credentials);
    return server.isEmpty()
        || say(NetworkSteps.look(server.get().host(), server.get().port(), server.get().timeout()));
  }

  private Optional<Host> login() {
    try {
      Host host = Hosts.open(config, credentials);
      boolean here = host.isHere();
      String how = here ? "" : ": the host key is known, and we are let in";
      say(CheckLine.ok(LOGIN, host.name() + how));
      return Optional.of(host);
    } catch (HostKeyException e) {
      say(CheckLine.failed("host key", e.summary(), e.remedy()));
      say(CheckLine.skipped(LOGIN, "no password or key is offered to a host that is not known"));
    } catch (HostException e) {
      say(CheckLine.failed(LOGIN, e.summary(), e.remedy()));
    }
    return Optional.empty();
  }

  private void inside(Host host, Scheduler scheduler, Duration jobWait) {
    String token = ".check-" + UUID.randomUUID();
    Instant asked = Instant.now();
    Facts facts;
    try {
      CommandResult answer = host.run(Command.login(script(scheduler, token)));
      facts = new Facts(answer.orThrow("looking around", host).out());
    } catch (HostException e) {
      say(CheckLine.failed("shell", e.summary(), e.remedy()));
      return;
    }
    say(LoginSteps.shell(facts));
    say(LoginSteps.clock(facts, asked, Instant.now()));
    boolean usable = say(LoginSteps.directory(facts));
    if (usable) {
      if (!host.isHere()) {
        say(SharedStep.look(Hosts.shared(config), facts.text("work"), token));
      }
      say(files(host, facts.text("work"), token));
    }
    say(LoginSteps.java(facts));
    usable &= say(LoginSteps.scheduler(facts, scheduler.name(), scheduler.commands()));
    if (usable) {
      job(host, scheduler, facts.text("work"), jobWait);
    } else {
      say(CheckLine.skipped(JobStep.JOB, "it needs the work directory and the scheduler"));
    }
  }

  /** For bash, which job scripts need as well; this machine's own shell may be another. */
  private String script(Scheduler scheduler, String token) {
    String script =
        WorkDirectory.resolve(config.text(Setting.REMOTE_WORK_DIR))
            + "token="
            + Shell.quote(token)
            + "\n"
            + JobScript.javaVariables(JobSpecs.jvm(config, ClientLocale.current(), Map.of()))
            + JobScript.javaFunctions()
            + ScriptText.beside(ClusterCheck.class, "facts.sh");
    return "bash -c " + Shell.quote(script) + " bash " + Shell.quote(scheduler.commands()) + "\n";
  }

  /**
   * Results come back as files; where a login file prints something, SFTP is the first to break.
   */
  private static CheckLine files(Host host, String work, String token) {
    String path = work + "/" + ClusterLayout.STATE + "/" + token;
    try {
      String read =
          host.read(path, 1000).map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
      return read.contains("echo runs")
          ? CheckLine.ok("files", "what a command writes can be read as a file")
          : CheckLine.failed(
              "files",
              "a command wrote " + path + ", which cannot be seen as a file",
              "SFTP may show other folders than commands do: ask the cluster's staff");
    } catch (ClustrixException e) {
      return CheckLine.failed(
          "files",
          "SFTP does not work: " + e.summary(),
          "a login file that prints something breaks it: in ~/.bashrc print only where"
              + " [[ $- == *i* ]]");
    } finally {
      host.run(Command.of("rm -f -- " + Shell.quote(path) + "\n"));
    }
  }

  private void job(Host host, Scheduler scheduler, String work, Duration wait) {
    try {
      say(new JobStep(host, scheduler, config, work).run(wait));
    } catch (ClustrixException e) {
      say(CheckLine.failed(JobStep.JOB, e.summary(), e.remedy()));
    }
  }
}
