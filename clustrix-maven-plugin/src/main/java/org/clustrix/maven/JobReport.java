package org.clustrix.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.clustrix.format.JobResult;
import org.clustrix.format.Provenance;
import org.clustrix.format.ThrownInfo;
import org.clustrix.job.Job;
import org.clustrix.job.JobState;
import org.clustrix.job.JobStatus;

/** Tells how a job ended: the value on standard output, everything else in the log. */
record JobReport(Job job, JobStatus status, String host, Log log) {
  private static final long LOG_BYTES = 64 << 10;

  /**
   * Tells all of it.
   *
   * @param value where the value goes
   * @throws MojoFailureException where the function did not return
   */
  void tell(ValueReport value) throws MojoFailureException {
    printed("stdout", job.stdout(LOG_BYTES));
    printed("stderr", job.stderr(LOG_BYTES));
    answer(value);
  }

  /** Tells the answer without the logs. */
  void answer(ValueReport value) throws MojoFailureException {
    if (status.result().isPresent()) {
      Path file = write(value.results(), status.result().get());
      provenance(status.result().get().provenance());
      log.info("Result in " + file);
    }
    if (status.state() != JobState.DONE) {
      throw new MojoFailureException(failure());
    }
    JobResult result = status.result().orElseThrow();
    if (result.valueFile() == null) {
      value.small(result.prettyValue(), target -> job.writeValue(result, target));
    } else {
      value.large(job.name(), target -> job.writeValue(result, target));
    }
  }

  private void printed(String stream, String text) {
    if (!text.isEmpty()) {
      text.lines().forEach(line -> log.info("[" + stream + "] " + line));
      if (text.length() >= LOG_BYTES) {
        log.info("[" + stream + "] … the rest is in " + job.folder() + "/" + stream);
      }
    }
  }

  private Path write(Path folder, JobResult result) {
    Path file = folder.resolve(job.name() + ".json");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, result.toText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void provenance(Provenance p) {
    log.info(
        "Ran on "
            + p.node()
            + " (host "
            + p.host()
            + ", pid "
            + p.pid()
            + ", "
            + p.scheduler()
            + " job "
            + p.jobId()
            + ", Java "
            + p.javaVersion()
            + ") from "
            + p.started()
            + " to "
            + p.ended());
  }

  private String failure() {
    StringBuilder text = new StringBuilder();
    text.append("job ").append(job.name()).append(": ").append(status.state().word());
    JobResult result = status.result().orElse(null);
    if (result != null && result.exception() != null) {
      text.append('\n');
      thrown(result.exception(), "", text);
    } else if (result != null && !result.problem().isEmpty()) {
      text.append(": ").append(result.problem());
    } else if (!status.detail().isEmpty()) {
      text.append(": ").append(status.detail());
    }
    text.append("\n  → logs: ").append(job.folder()).append("/stdout and stderr on ").append(host);
    if (result != null && !result.hint().isEmpty()) {
      text.append("\n  → ").append(result.hint());
    }
    return text.toString();
  }

  private static void thrown(ThrownInfo thrown, String lead, StringBuilder text) {
    text.append(lead).append(thrown.type());
    if (!thrown.message().isEmpty()) {
      text.append(": ").append(thrown.message());
    }
    thrown.stack().forEach(frame -> text.append("\n    at ").append(frame));
    thrown.suppressed().forEach(s -> thrown(s, "\n  Suppressed: ", text));
    thrown.causes().forEach(cause -> thrown(cause, "\nCaused by: ", text));
  }
}
