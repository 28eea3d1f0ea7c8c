package org.clustrix.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** This machine. The same scripts run here as on a cluster. */
public final class LocalHost implements Host {
  @Override
  public String name() {
    return "this machine";
  }

  @Override
  public boolean isHere() {
    return true;
  }

  @Override
  public CommandResult run(Command command) {
    return run(ScriptCall.alone(local(command)), out -> {});
  }

  @Override
  public CommandResult run(Command command, Input input) {
    return run(ScriptCall.withInput(local(command)), input);
  }

  /** The environment is that of a login already. */
  private static Command local(Command command) {
    return new Command(command.script(), false, command.limit(), command.brief());
  }

  private CommandResult run(ScriptCall call, Input input) {
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", call.words());
    Pipes pipes = Pipes.start(name(), shell, Capture.MOST);
    return call.sentinels().unwrap(name(), pipes.run(call, input));
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
