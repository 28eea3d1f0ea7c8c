package org.clustrix.maven;

import java.util.Locale;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;
import org.clustrix.deploy.Progress;
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
    log.info("Sending " + files + (files == 1 ? " file, " : " files, ") + size(bytes));
  }

  @Override
  public void sent(long bytes) {
    sent += bytes;
    long step = total == 0 ? STEPS : sent * STEPS / total;
    if (step > told) {
      told = step;
      log.info("Sent " + size(sent) + " of " + size(total));
    }
  }

  @Override
  public void accept(JobStatus status) {
    long seconds = (System.nanoTime() - since) / 1_000_000_000;
    log.info(
        "Job is "
            + status.state().word()
            + (status.detail().isEmpty() ? "" : " (" + status.detail() + ")")
            + (seconds == 0 ? "" : ", " + seconds + " s since it was submitted"));
  }

  /** Returns a size with a decimal unit. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double value = bytes / 1000.0;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }
}
