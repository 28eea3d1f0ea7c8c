package org.clustrix.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs actions once when a task should save what it has. The job script says so by a file: a signal
 * that a JVM does not expect ends it. Costs nothing until there is an action. Thread-safe.
 */
final class TimeoutWatch {
  private static final long LOOK_MILLIS = 500;

  private final Optional<Instant> due;
  private final Path warning;
  private final List<Runnable> waiting = new ArrayList<>();
  private final Object turn = new Object();
  private volatile Thread runner;
  private boolean watching;

  /**
   * Makes one.
   *
   * @param deadline when the task ends
   * @param leadSeconds how long before that the actions are to run
   * @param warning the file that appears when the scheduler warns; may be null
   */
  TimeoutWatch(Optional<Instant> deadline, long leadSeconds, Path warning) {
    this.due = deadline.map(end -> end.minusSeconds(leadSeconds));
    this.warning = warning;
  }

  synchronized void add(Runnable action) {
    waiting.add(action);
    if (!watching) {
      watching = true;
      Thread watcher = new Thread(this::watch, "clustrix-timeout");
      watcher.setDaemon(true);
      watcher.start();
      // a JVM that is ended by a signal runs nothing but hooks
      Runtime.getRuntime().addShutdownHook(new Thread(this::atExit, "clustrix-timeout-at-exit"));
    }
  }

  private void watch() {
    while (true) {
      if (isWarned() || isDue()) {
        runWaiting(true);
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * The end of a function is no warning; the script's word is one. What runs already comes to its
   * end, unless it is what ends the JVM.
   */
  private void atExit() {
    Thread running = runner;
    if (running == null ? isWarned() : !isExiting(running)) {
      runWaiting(isWarned());
    }
  }

  private static boolean isExiting(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals("java.lang.Runtime")
          && frame.getMethodName().equals("exit")) {
        return true;
      }
    }
    return false;
  }

  private boolean isWarned() {
    return warning != null && Files.exists(warning);
  }

  private boolean isDue() {
    return due.isPresent() && !Instant.now().isBefore(due.get());
  }

  /** Whoever comes second, be it the hook, waits until the first one's actions are through. */
  private void runWaiting(boolean warned) {
    synchronized (turn) {
      runner = Thread.currentThread();
      for (Runnable action = next(warned); action != null; action = next(warned)) {
        try {
          action.run();
        } catch (RuntimeException | Error e) {
          System.err.println("clustrix: an action of onTimeout failed: " + e);
          e.printStackTrace();
        }
      }
      runner = null;
    }
  }

  private synchronized Runnable next(boolean warned) {
    return waiting.isEmpty() || !warned ? null : waiting.remove(0);
  }
}
