package org.clustrix.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/**
 * One process of this machine, listened to from its start, fed and waited for once. For one thread.
 */
public final class Pipes implements Spares.Spare {
  private final String host;
  private final Process process;
  private final Capture out;
  private final Capture err = new Capture(Capture.MOST);
  private final Thread outPump;
  private final Thread errPump;

  private Pipes(String host, Process process, long most) {
    this.host = host;
    this.process = process;
    this.out = new Capture(most);
    outPump = pump(process.getInputStream(), out);
    errPump = pump(process.getErrorStream(), err);
  }

  /**
   * Starts a process.
   *
   * @param host for messages
   * @param most how many bytes of its standard output are kept
   * @throws HostException where it cannot be started
   */
  public static Pipes start(String host, ProcessBuilder builder, long most) {
    try {
      return new Pipes(host, builder.start(), most);
    } catch (IOException e) {
      throw new HostException(
          "cannot start " + builder.command().get(0) + ": " + e.getMessage(), "", e);
    }
  }

  /**
   * Feeds it, and waits for the end of its script; where that has no end, for its own.
   *
   * @param input what the script reads
   * @throws HostException where it takes too long
   */
  public Output run(ScriptCall call, Input input) {
    CompletableFuture<Void> told = call.sentinels().over(out, err);
    Feed feed = new Feed(call.head(), input, new ProcessInput(process));
    try {
      feed.await(told, () -> !process.isAlive(), call.limit(), host);
      if (!told.isDone()) {
        outPump.join();
        errPump.join();
      }
      feed.rethrow();
      return new Output(told.isDone() ? 0 : process.exitValue(), out, err);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while a command ran", "", e);
    } finally {
      if (!told.isDone()) {
        process.destroyForcibly();
      }
      feed.abandon();
    }
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void end() {
    process.destroy();
  }

  private static Thread pump(InputStream from, OutputStream to) {
    Thread thread =
        new Thread(
            () -> {
              try (from) {
                from.transferTo(to);
              } catch (IOException e) {
                // the process was destroyed; what came is kept
              }
            },
            "clustrix-pump");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
