package org.clustrix.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.clustrix.job.ArrayJob;
import org.clustrix.job.ArrayOutcome;
import org.clustrix.job.JobException;

/**
 * Waits for the ends of arrays: one thread for each that somebody waits for, since one look at an
 * array is one command whatever it holds. Thread-safe.
 */
final class ArrayWatch implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool(ArrayWatch::daemon);
  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

  private record Waiting(ArrayJob array, CompletableFuture<ArrayOutcome> end) {}

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "clustrix-array-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns a future of the end of an array, with its answers. */
  CompletableFuture<ArrayOutcome> end(ArrayJob array) {
    Waiting entry = new Waiting(array, new CompletableFuture<>());
    waiting.add(entry);
    try {
      threads.execute(() -> watch(entry));
    } catch (RejectedExecutionException e) {
      waiting.remove(entry);
      entry.end().completeExceptionally(closedWhile(array));
    }
    return entry.end();
  }

  private void watch(Waiting entry) {
    try {
      entry.end().complete(entry.array().outcome(entry.array().await(status -> {})));
    } catch (RuntimeException e) {
      entry.end().completeExceptionally(e);
    } finally {
      waiting.remove(entry);
    }
  }

  private static JobException closedWhile(ArrayJob array) {
    return new JobException(
        "the executor was closed before array " + array.name() + " was seen to end",
        "its tasks go on: open another executor, and attach to the array by this name");
  }

  /** Who still waits is told. */
  @Override
  public void close() {
    waiting.forEach(entry -> entry.end().completeExceptionally(closedWhile(entry.array())));
    threads.shutdownNow();
  }
}
