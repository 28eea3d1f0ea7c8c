package org.clustrix.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One process of this machine, fed and listened to until its end. Stateless. */
public final class Pipes {
  private static final long LOOK_MILLIS = 100;

  private Pipes() {}

  /**
   * Runs a process.
   *
   * @param host for messages
   * @param head goes into its input before the rest
   * @param most how many bytes of its standard output are kept
   * @throws HostException where it cannot be started or takes too long
   */
  public static Output run(
      String host, ProcessBuilder builder, byte[] head, Input input, Duration limit, long most) {
    Process process = null;
    Feed feed = null;
    try {
      process = builder.start();
      Capture out = new Capture(most);
      Capture err = new Capture(Capture.MOST);
      Thread outPump = pump(process.getInputStream(), out);
      Thread errPump = pump(process.getErrorStream(), err);
      feed = new Feed(head, input, process.getOutputStream());
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (System.nanoTime() - feed.lastMoved() > limit.toNanos()) {
          throw new HostException(
              "a command took longer than " + limit.toSeconds() + " s on " + host, "");
        }
      }
      outPump.join();
      errPump.join();
      feed.rethrow();
      return new Output(process.exitValue(), out, err);
    } catch (IOException e) {
      throw new HostException(
          "cannot start " + builder.command().get(0) + ": " + e.getMessage(), "", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while a command ran", "", e);
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
      if (feed != null) {
        feed.abandon();
      }
    }
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
