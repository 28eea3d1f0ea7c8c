package org.clustrix.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The job that a function runs in. The same calls work outside of a job, where there is no deadline
 * and the id is {@code local}. Thread-safe.
 *
 * <pre>{@code
 * ClusterJob job = ClusterJob.current();
 * job.onTimeout(() -> save(state, target));
 * Path large = job.scratch().resolve("matrix.bin");
 * }</pre>
 */
public final class ClusterJob {
  private static final String OUTSIDE = "local";
  private static final ClusterJob CURRENT = new ClusterJob(System.getenv());

  private final Map<String, String> environment;
  private final TimeoutWatch watch;
  private Path scratch;

  ClusterJob(Map<String, String> environment) {
    this.environment = environment;
    this.watch = new TimeoutWatch(deadline(), seconds("WARNING_SECONDS", 0), warning());
  }

  /** Returns the job that this JVM is the task of, or one that stands for no job. */
  public static ClusterJob current() {
    return CURRENT;
  }

  /** Returns the name that {@code clustrix:status} takes; {@code local} outside of a job. */
  public String id() {
    String job = variable("JOB");
    return job.isEmpty() ? OUTSIDE : job;
  }

  /** Returns the index of the task in its job, 0 for a job of one task and outside of a job. */
  public int task() {
    return (int) seconds("TASK", 0);
  }

  /** Returns which attempt at the task this is, from 1. */
  public int attempt() {
    return (int) seconds("ATTEMPT", 1);
  }

  /**
   * Returns when the scheduler ends this task, as far as the job knows it: nothing where neither a
   * time was asked for nor the scheduler says its own limit.
   */
  public Optional<Instant> deadline() {
    long seconds = seconds("DEADLINE", 0);
    return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }

  /**
   * Returns an empty folder of this attempt alone, on the node's own disk where the site's {@code
   * TMPDIR} is that. It is made by the first call and removed when the task has ended, or the JVM
   * where there is no job.
   *
   * @throws UncheckedIOException where it cannot be made
   */
  public synchronized Path scratch() {
    if (scratch == null) {
      try {
        scratch = made();
      } catch (IOException e) {
        throw new UncheckedIOException("the scratch folder cannot be made: " + e, e);
      }
    }
    return scratch;
  }

  private Path made() throws IOException {
    String path = variable("SCRATCH");
    if (path.isEmpty()) {
      return ScratchFolder.untilExit();
    }
    return Files.createDirectories(
        Paths.get(path),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /**
   * Has an action run once when the task should save what it has: when the scheduler warns, some
   * time ({@code timeoutWarning}) before the deadline, or when the task is ended before that, be it
   * preempted or cancelled; then there are only seconds. It runs on a thread of its own while the
   * function goes on; actions run one after the other, in the order of these calls. What one throws
   * is printed. An action that comes too late for the warning runs at once. Never runs outside of a
   * job.
   */
  public void onTimeout(Runnable action) {
    if (action == null) {
      throw new NullPointerException("action");
    }
    if (!id().equals(OUTSIDE)) {
      watch.add(action);
    }
  }

  /**
   * Asks that this task be run again when this attempt has ended, however it ends: from its
   * beginning, in the same work directory, with the next {@link #attempt}. What this attempt
   * returns is then not the result. Typically the last call of an {@link #onTimeout} action that
   * has saved how far the work is.
   *
   * @return whether it will be; not outside of a job, where the setting {@code requeue} is not
   *     {@code yes}, and where the scheduler does not let a job do so (PBS)
   */
  public boolean requeue() {
    String path = variable("REQUEUE_FILE");
    if (path.isEmpty()) {
      return false;
    }
    try {
      Files.write(Paths.get(path), new byte[0]);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Path warning() {
    String path = variable("WARNING");
    return path.isEmpty() ? null : Paths.get(path);
  }

  /** A value that is none is as good as a missing one: whoever sets these by hand means nothing. */
  private long seconds(String name, long otherwise) {
    try {
      return Long.parseLong(variable(name));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private String variable(String name) {
    String value = environment.get("CLUSTRIX_" + name);
    return value == null ? "" : value;
  }
}
