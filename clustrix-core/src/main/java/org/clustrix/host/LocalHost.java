package org.clustrix.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** This machine. The same scripts run here as on a cluster. */
public final class LocalHost implements Host {
  @Override
  public String name() {
    return "this machine";
  }

  @Override
  public CommandResult run(Command command) {
    Sentinels sentinels = new Sentinels();
    Process process = null;
    try {
      process = new ProcessBuilder("/bin/sh", "-s").start();
      Capture out = new Capture();
      Capture err = new Capture();
      Thread outPump = pump(process.getInputStream(), out);
      Thread errPump = pump(process.getErrorStream(), err);
      try (OutputStream in = process.getOutputStream()) {
        in.write(sentinels.wrap(command.script()).getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(command.limit().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new HostException(
            "a command took longer than " + command.limit().toSeconds() + " s on " + name(), "");
      }
      outPump.join();
      errPump.join();
      return sentinels.unwrap(name(), process.exitValue(), out.bytes(), err.bytes());
    } catch (IOException e) {
      throw new HostException("cannot start /bin/sh: " + e.getMessage(), "", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while a command ran", "", e);
    } finally {
      if (process != null) {
        process.destroyForcibly();
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

  @Override
  public void upload(Path local, String target, LongConsumer progress) {
    try (InputStream in = Files.newInputStream(local);
        OutputStream out = Files.newOutputStream(Path.of(target))) {
      Pieces.copy(in, out, progress);
    } catch (IOException e) {
      throw new HostException("cannot write " + target + ": " + e, "check space and rights", e);
    }
  }

  @Override
  public Optional<byte[]> read(String path, long mostBytes) {
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes((int) Math.min(mostBytes, Integer.MAX_VALUE - 8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
