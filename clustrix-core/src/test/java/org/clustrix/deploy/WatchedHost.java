package org.clustrix.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;
import org.clustrix.host.Input;

/**
 * A real host that counts what is asked of it, and on request cuts the input of commands, lets in
 * no second command, or lets in several at a time.
 */
class WatchedHost implements Host {
  private final Host host;
  private long cutAt = Long.MAX_VALUE;
  private String environment = "";
  private int channels = 1;
  private int sessions = Integer.MAX_VALUE;
  private int now;
  private int together;
  private int refused;
  private int commands;
  private int uploads;
  private long inputBytes;

  WatchedHost(Host host) {
    this.host = host;
  }

  /** Has the input of the next commands end after so many bytes. */
  void cutAt(long bytes) {
    cutAt = bytes;
  }

  /** Has every command begin with this shell text. */
  void environment(String text) {
    environment = text;
  }

  private Command in(Command command) {
    return command.saying(environment + command.script());
  }

  /** Has so many commands with input run at the same time. */
  void channels(int number) {
    channels = number;
  }

  /** Has no more than so many let in, whatever is tried. */
  void sessions(int number) {
    sessions = number;
  }

  /** Returns how many ran at the same time at most. */
  int together() {
    return together;
  }

  /** Returns how many were not let in. */
  int refused() {
    return refused;
  }

  @Override
  public int channels() {
    return channels;
  }

  private synchronized void enter() {
    if (now >= sessions) {
      refused++;
      throw new HostException("no session for another command", "");
    }
    now++;
    commands++;
    together = Math.max(together, now);
  }

  private synchronized void leave() {
    now--;
  }

  int commands() {
    return commands;
  }

  int uploads() {
    return uploads;
  }

  long inputBytes() {
    return inputBytes;
  }

  @Override
  public String name() {
    return host.name();
  }

  @Override
  public CommandResult run(Command command) {
    commands++;
    return host.run(in(command));
  }

  @Override
  public CommandResult run(Command command, Input input) {
    enter();
    try {
      return host.run(
          in(command),
          out -> {
            try {
              input.writeTo(new Cut(out));
            } catch (CutException e) {
              // the connection is gone: the script meets the end of its input
            }
          });
    } finally {
      leave();
    }
  }

  @Override
  public void upload(Path local, String target, LongConsumer progress) {
    uploads++;
    host.upload(local, target, progress);
  }

  @Override
  public Optional<byte[]> read(String path, long mostBytes) {
    return host.read(path, mostBytes);
  }

  @Override
  public Optional<HostFiles> files() {
    return host.files();
  }

  @Override
  public void close() {
    host.close();
  }

  private synchronized void count(int bytes) {
    inputBytes += bytes;
  }

  private static final class CutException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final class Cut extends OutputStream {
    private final OutputStream out;
    private long written;

    Cut(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int n = (int) Math.min(length, cutAt - written);
      out.write(bytes, offset, n);
      written += n;
      count(n);
      if (n < length) {
        throw new CutException();
      }
    }
  }
}
