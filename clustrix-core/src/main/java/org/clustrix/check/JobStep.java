package org.clustrix.check;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.deploy.LauncherJar;
import org.clustrix.deploy.WorkDirectory;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.clustrix.job.JobSpecs;
import org.clustrix.scheduler.ClientLocale;
import org.clustrix.scheduler.JobScript;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.Scheduler;
import org.clustrix.scheduler.Submission;

/**
 * A job of a few seconds, with the resources of the configuration: does it start, does its node see
 * the work directory, which Java does it find, does the launcher start? Its folder is removed.
 */
final class JobStep {
  static final String JOB = "job";

  private static final String FILES = "job files";

  private static final String FACTS = "facts";
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Host host;
  private final Scheduler scheduler;
  private final JobSpec spec;
  private final Duration pause;

  JobStep(Host host, Scheduler scheduler, ClusterConfig config, String workDir) {
    this.host = host;
    this.scheduler = scheduler;
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    this.spec =
        new JobSpec(
            "check-" + HexFormat.of().formatHex(random),
            workDir + "/" + ClusterLayout.STATE,
            workDir,
            "",
            "",
            "",
            JobSpecs.javaRelease(config, 0),
            JobSpecs.resources(config),
            JobSpecs.jvm(config, ClientLocale.current(), Map.of()),
            JobSpecs.login(config),
            JobSpecs.task(config));
    this.pause = Duration.ofSeconds(config.integer(Setting.POLL_INTERVAL, 1));
  }

  /** Submits the job and looks at what it leaves, for a limited time. */
  List<CheckLine> run(Duration wait) {
    try {
      String id = submit();
      return watch(new JobSpec.Id(spec.job(), id), wait);
    } finally {
      host.run(Command.of("rm -rf -- " + Shell.quote(spec.jobFolder()) + "\n"));
    }
  }

  private String submit() {
    String folder = Shell.quote(spec.jobFolder());
    host.run(Command.of(WorkDirectory.rights(spec.stateFolder()) + "mkdir -p -- " + folder + "\n"))
        .orThrow("making the folder of the job", host);
    host.upload(
        LauncherJar.locate().file(), spec.jobFolder() + "/clustrix-launcher.jar", sent -> {});
    String script = JobScript.probe(spec, scheduler, ScriptText.beside(JobStep.class, "job.sh"));
    String submission =
        WorkDirectory.rights(spec.stateFolder())
            + "printf %s "
            + Shell.quote(script)
            + " > "
            + Shell.quote(spec.scriptPath())
            + " || exit 1\n"
            + Submission.script(spec, scheduler);
    return scheduler.parseSubmitted(
        host.run(Command.login(submission))
            .orThrow("submitting to " + scheduler.name(), host)
            .out());
  }

  private List<CheckLine> watch(JobSpec.Id id, Duration wait) {
    Instant started = Instant.now();
    Instant ended = null;
    String look = "cat -- " + Shell.quote(spec.jobFolder() + "/" + FACTS) + " 2>/dev/null\n:\n";
    while (true) {
      Facts facts = new Facts(host.run(Command.of(look)).out());
      if (facts.find("node").isPresent()) {
        return told(id, facts, Duration.between(started, Instant.now()));
      }
      QueueState state =
          scheduler
              .parseQuery(host.run(Command.login(scheduler.queryScript(List.of(id)))).out())
              .of(id.schedulerId());
      Instant now = Instant.now();
      if (state.phase().isOver() || state.phase() == QueueState.Phase.GONE) {
        // the file may come a little later than the news of the end
        ended = ended == null ? now : ended;
        if (now.isAfter(ended.plus(GRACE))) {
          return List.of(lost(id, state));
        }
      } else if (now.isAfter(started.plus(wait))) {
        host.run(Command.login(scheduler.cancelScript(id)));
        return List.of(waiting(id, state, wait));
      }
      sleep();
    }
  }

  private List<CheckLine> told(JobSpec.Id id, Facts facts, Duration took) {
    List<CheckLine> lines = new ArrayList<>();
    lines.add(
        CheckLine.ok(
            JOB,
            scheduler.name()
                + " job "
                + id.schedulerId()
                + " ran on "
                + facts.text("node")
                + "; "
                + took.toSeconds()
                + " s"));
    lines.add(files(facts));
    String java = "java in a job";
    if (facts.find("java").isEmpty()) {
      lines.add(CheckLine.failed(java, facts.text("nojava"), "set remoteJavaPath or modules"));
      return lines;
    }
    lines.add(
        CheckLine.ok(java, "Java " + facts.text("release") + " (" + facts.text("java") + ")"));
    lines.add(
        facts
            .find("launcher")
            .map(said -> CheckLine.ok("launcher", "starts: " + said))
            .orElseGet(
                () ->
                    CheckLine.failed(
                        "launcher",
                        "does not start: " + facts.text("nolauncher"),
                        "it needs Java 8 or later; check memory and jvmOptions")));
    return lines;
  }

  /** The job has found a random token of the login host in its folder, or fetched it. */
  private CheckLine files(Facts facts) {
    String login = facts.text("files");
    return login.equals("shared")
        ? CheckLine.ok(FILES, facts.text("node") + " sees the work directory")
        : CheckLine.note(
            FILES,
            facts.text("node")
                + " does not see the work directory, and reaches it by SFTP from "
                + login,
            "each job fetches its package and brings its result back; to have it see all files,"
                + " choose a remoteWorkDir that nodes and login host share");
  }

  private CheckLine lost(JobSpec.Id id, QueueState state) {
    String said =
        host.run(
                Command.of(
                    "cd -- "
                        + Shell.quote(spec.jobFolder())
                        + " && cat stdout stderr 2>/dev/null | tail -n 5\n:\n"))
            .out()
            .strip();
    return CheckLine.failed(
        JOB,
        "job "
            + id.schedulerId()
            + " ended ("
            + state.word()
            + ") and left nothing in "
            + spec.jobFolder()
            + (said.isEmpty() ? "" : "; it printed: " + said),
        "if the nodes do not see this folder, choose a remoteWorkDir that they and the login host"
            + " share, or name with loginFromNodes a login host that they reach by SFTP without a"
            + " question");
  }

  private CheckLine waiting(JobSpec.Id id, QueueState state, Duration wait) {
    return CheckLine.note(
        JOB,
        "job "
            + id.schedulerId()
            + " had not run after "
            + wait.toSeconds()
            + " s ("
            + state.word()
            + (state.reason().isEmpty() ? "" : ", " + state.reason())
            + ") and was cancelled",
        "wait longer with -Dclustrix.checkWait=10m, or ask for less: partition, cores, memory, time");
  }

  private void sleep() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a job was awaited", e);
    }
  }
}
