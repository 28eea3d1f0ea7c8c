package org.clustrix.host;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.commons.vfs2.FileObject;

/**
 * A host that many threads share, by as many connections as are asked at the same time, but no more
 * than {@value Lanes#MOST}. Thread-safe, other than the hosts that it holds.
 */
public final class SharedHost implements Host {
  private final String name;
  private final Lanes<Host> lanes;

  /**
   * Makes one.
   *
   * @param opener opens one more connection to the same host
   * @param first is open already, and belongs to this object from now on
   */
  public SharedHost(Supplier<Host> opener, Host first) {
    this.name = first.name();
    this.lanes = new Lanes<>(opener, Host::close, first);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CommandResult run(Command command) {
    return lanes.ask(host -> host.run(command));
  }

  @Override
  public CommandResult run(Command command, Input input) {
    return lanes.ask(host -> host.run(command, input));
  }

  @Override
  public <T> T together(Function<Host, T> calls) {
    return lanes.ask(calls::apply);
  }

  /** Prepares the connection that is asked next where one thread asks alone. */
  @Override
  public void expect(int commands) {
    lanes.ask(
        host -> {
          host.expect(commands);
          return commands;
        });
  }

  @Override
  public void upload(Path local, String target, LongConsumer progress) {
    lanes.ask(
        host -> {
          host.upload(local, target, progress);
          return target;
        });
  }

  @Override
  public Optional<byte[]> read(String path, long mostBytes) {
    return lanes.ask(host -> host.read(path, mostBytes));
  }

  /** What it gives is for one thread. */
  @Override
  public Optional<HostFiles> files() {
    return lanes.ask(Host::files);
  }

  /** Looks it up on one of the connections; what it gives is for one thread. */
  @Override
  public Optional<FileObject> object(String path) {
    return lanes.ask(host -> host.object(path));
  }

  @Override
  public void close() {
    lanes.close();
  }
}
