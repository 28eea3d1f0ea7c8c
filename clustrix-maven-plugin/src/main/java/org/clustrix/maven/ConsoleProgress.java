package org.clustrix.maven;

import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;
import org.clustrix.deploy.Progress;
import org.clustrix.inspection.ByteSize;
import org.clustrix.job.ArrayStatus;
import org.clustrix.job.JobStatus;

/** Progress as log lines: one a step of a quarter, or a change of state. Not thread-safe. */
final class ConsoleProgress implements Progress, Consumer<JobStatus> {
  private static final int STEPS = 4;

  private final Log log;
  private long total;
  private long sent;
  private long told;
  private final long since = System.nanoTime();

  ConsoleProgress(Log log) {
    this.log = log;
  }

  @Override
  public void sending(int files, long bytes) {
    total = bytes;
    log.info("Sending " + files + (files == 1 ? " file, " : " files, ") + ByteSize.text(bytes));
  }

  @Override
  public void sent(long bytes) {
    sent += bytes;
    // what is sent twice is more than all
    long step = total == 0 ? STEPS : Math.min(STEPS, sent * STEPS / total);
    if (step > told) {
      told = step;
      log.info("Sent " + ByteSize.text(sent) + " of " + ByteSize.text(total));
    }
  }

  @Override
  public void note(String text) {
    log.warn(text);
  }

  @Override
  public void accept(JobStatus status) {
    log.info(
        "Job is "
            + status.state().word()
            + (status.detail().isEmpty() ? "" : " (" + status.detail() + ")")
            + since());
  }

  private String since() {
    long seconds = (System.nanoTime() - since) / 1_000_000_000;
    return seconds == 0 ? "" : ", " + seconds + " s since it was submitted";
  }

  /** Returns who tells of an array. */
  Consumer<ArrayStatus> ofArray() {
    return status -> log.info(status.words() + since());
  }
}
