package org.clustrix.host.openssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clustrix.host.Capture;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Departures;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.Input;
import org.clustrix.host.Lanes;
import org.clustrix.host.Output;
import org.clustrix.host.Pieces;
import org.clustrix.host.Pipes;
import org.clustrix.host.ScriptCall;
import org.clustrix.host.Shell;
import org.clustrix.host.Spares;

/** A host behind the system's own {@code ssh}. Files travel by commands. */
public final class OpenSshHost implements Host {
  private static final int NO_FILE = 3;

  /** What a login and our marks may add to an answer. */
  private static final long MARKS = 1 << 20;

  private static final int NO_CONNECTION = 255;

  private final String name;
  private final SharedConnection connection;
  private final Departures departures = new Departures();
  private final Spares<Pipes> spares = new Spares<>(() -> start(ScriptCall.SHELL, Capture.MOST));

  private OpenSshHost(String name, SharedConnection connection) {
    this.name = name;
    this.connection = connection;
  }

  /**
   * Connects and authenticates.
   *
   * @throws HostException with a remedy
   */
  public static OpenSshHost connect(OpenSshOptions options) {
    OpenSshHost host = new OpenSshHost(options.destination(), SharedConnection.open(options));
    host.expect(1);
    return host;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CommandResult run(Command command) {
    return run(ScriptCall.alone(command), out -> {});
  }

  @Override
  public CommandResult run(Command command, Input input) {
    return run(ScriptCall.withInput(command), input);
  }

  private CommandResult run(ScriptCall call, Input input) {
    return call.sentinels().unwrap(name, output(call, input, Capture.MOST));
  }

  private Output output(ScriptCall call, Input input, long most) {
    Pipes ssh =
        (call.fitsSpare() && most <= Capture.MOST ? spares.take() : Optional.<Pipes>empty())
            .orElseGet(() -> start(call.words(), most));
    Output output = ssh.run(call, input);
    departures.add(ssh);
    if (output.status() == NO_CONNECTION && output.out().bytes().length == 0) {
      throw OpenSshFailure.explain(name, output.errText());
    }
    return output;
  }

  private Pipes start(String words, long most) {
    departures.await();
    return Pipes.start(
        name, new ProcessBuilder(connection.words(List.of("-T"), List.of(words))), most);
  }

  @Override
  public boolean isBehind() {
    return connection.isBehind();
  }

  /**
   * By way of a jump host all share the window of one stream, and a second one fills its pauses.
   */
  @Override
  public int channels() {
    return connection.isBehind() ? 2 : Lanes.MOST;
  }

  @Override
  public void expect(int commands) {
    spares.prepare(commands);
  }

  @Override
  public void upload(Path local, String target, LongConsumer progress) {
    run(
            Command.of("umask 077; cat > " + Shell.quote(target)),
            out -> {
              try (InputStream in = opened(local)) {
                Pieces.copy(in, out, progress);
              }
            })
        .orThrow("writing " + target, this);
  }

  private static InputStream opened(Path local) {
    try {
      return Files.newInputStream(local);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + local, e);
    }
  }

  @Override
  public Optional<byte[]> read(String path, long mostBytes) {
    String file = Shell.quote(path);
    Command command =
        Command.of(
            "[ -f %s ] || exit %d\nhead -c %d < %s".formatted(file, NO_FILE, mostBytes, file));
    ScriptCall call = ScriptCall.alone(command);
    Output output = output(call, out -> {}, mostBytes + MARKS);
    CommandResult result = call.sentinels().unwrap(name, output);
    if (result.status() == NO_FILE) {
      return Optional.empty();
    }
    result.orThrow("reading " + path, this);
    return Optional.of(call.sentinels().body(name, output));
  }

  @Override
  public void close() {
    spares.close();
    connection.close();
  }
}
