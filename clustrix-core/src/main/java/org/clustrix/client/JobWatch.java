package org.clustrix.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.clustrix.host.HostException;
import org.clustrix.host.Lanes;
import org.clustrix.job.ClusterSession;
import org.clustrix.job.Job;
import org.clustrix.job.JobException;
import org.clustrix.job.JobStatus;

/**
 * Waits for the ends of all jobs of one session: one thread, which looks at many jobs by one
 * command, and only while somebody waits. Thread-safe.
 */
final class JobWatch implements AutoCloseable {
  /** Looks in a row that may fail before those who wait are told; the jobs go on. */
  private static final int FAILURES = 6;

  private static final int MOST_AT_ONCE = 200;
  private static final long FIRST_PAUSE = Duration.ofMillis(200).toNanos();

  /** How many times longer than a pause the waiting has been. */
  private static final int RARER = 20;

  private record Watched(Job job, CompletableFuture<JobStatus> end, long since) {}

  private final ClusterSession session;
  private final long longestPause;
  private final ExecutorService ends = Executors.newFixedThreadPool(Lanes.MOST, JobWatch::daemon);
  private final Semaphore news = new Semaphore(0);

  /** Who waits; an entry stays until its future is completed. */
  private final Map<String, Watched> watched = new LinkedHashMap<>();

  /** Those among them that need no further look. */
  private final Set<String> ending = new HashSet<>();

  private Thread thread;
  private boolean closed;

  JobWatch(ClusterSession session, Duration longestPause) {
    this.session = session;
    this.longestPause = longestPause.toNanos();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "clustrix-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns a future of the end of a job. */
  synchronized CompletableFuture<JobStatus> end(Job job) {
    if (closed) {
      return CompletableFuture.failedFuture(closedWhile(job));
    }
    Watched entry =
        watched.computeIfAbsent(
            job.name(), name -> new Watched(job, new CompletableFuture<>(), System.nanoTime()));
    if (thread == null) {
      thread = daemon(this::watch);
      thread.start();
    }
    news.release();
    return entry.end();
  }

  private void watch() {
    int failures = 0;
    try {
      while (true) {
        List<Watched> now = toLookAt();
        try {
          look(now);
          failures = 0;
        } catch (HostException e) {
          failures++;
          if (failures >= FAILURES) {
            now.forEach(entry -> lost(entry, e));
          }
        } catch (RuntimeException e) {
          now.forEach(entry -> finish(entry, e));
        }
        pause();
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  private synchronized List<Watched> toLookAt() {
    return watched.values().stream().filter(e -> !ending.contains(e.job().name())).toList();
  }

  /** As long as the youngest needs; who comes new is looked at soon. */
  private void pause() throws InterruptedException {
    List<Watched> waiting = toLookAt();
    if (waiting.isEmpty()) {
      news.acquire();
    } else {
      long now = System.nanoTime();
      long youngest = waiting.stream().mapToLong(e -> now - e.since()).min().orElseThrow();
      long pause = Math.max(FIRST_PAUSE, Math.min(longestPause, youngest / RARER));
      if (news.tryAcquire(pause, TimeUnit.NANOSECONDS)) {
        // others may come right behind it, and be seen by the same look
        TimeUnit.NANOSECONDS.sleep(FIRST_PAUSE / 4);
      }
    }
    news.drainPermits();
  }

  private void look(List<Watched> now) {
    for (int from = 0; from < now.size(); from += MOST_AT_ONCE) {
      List<Watched> some = now.subList(from, Math.min(now.size(), from + MOST_AT_ONCE));
      Map<String, JobStatus> seen = session.look(some.stream().map(Watched::job).toList());
      for (Watched entry : some) {
        JobStatus status = seen.get(entry.job().name());
        if (status != null && status.state().isOver()) {
          ended(entry, status);
        }
      }
    }
  }

  /** What looks like an end may be none yet: to make sure takes a while. */
  private void ended(Watched entry, JobStatus status) {
    synchronized (this) {
      ending.add(entry.job().name());
    }
    try {
      ends.execute(() -> finish(entry, status));
    } catch (RejectedExecutionException e) {
      finish(entry, closedWhile(entry.job()));
    }
  }

  private void finish(Watched entry, JobStatus seen) {
    try {
      JobStatus status = seen.settled() ? seen : entry.job().certain();
      if (status.state().isOver()) {
        leave(entry);
        entry.end().complete(status);
      } else {
        goOn(entry);
      }
    } catch (RuntimeException e) {
      finish(entry, e);
    }
  }

  private synchronized void goOn(Watched entry) {
    ending.remove(entry.job().name());
    news.release();
  }

  private synchronized void leave(Watched entry) {
    watched.remove(entry.job().name(), entry);
    ending.remove(entry.job().name());
  }

  private void lost(Watched entry, HostException e) {
    finish(
        entry,
        new JobException(
            "lost sight of job " + entry.job().name() + ": " + e.summary(),
            "the job itself goes on; its folder is " + entry.job().folder(),
            e));
  }

  private void finish(Watched entry, RuntimeException e) {
    leave(entry);
    entry.end().completeExceptionally(e);
  }

  private static JobException closedWhile(Job job) {
    return new JobException(
        "the executor was closed before job " + job.name() + " was seen to end",
        "the job itself goes on: open another executor, and attach to the job by this name");
  }

  /** Who still waits is told. */
  @Override
  public void close() {
    List<Watched> waiting;
    synchronized (this) {
      closed = true;
      waiting = new ArrayList<>(watched.values());
    }
    waiting.forEach(entry -> finish(entry, closedWhile(entry.job())));
    ends.shutdownNow();
    synchronized (this) {
      if (thread != null) {
        thread.interrupt();
      }
    }
  }
}
