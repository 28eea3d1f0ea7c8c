package org.clustrix.host;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.commons.vfs2.FileObject;
import org.clustrix.format.Mask;
import org.clustrix.trace.Trace;

/** A host of which each command and each byte is told. As safe as the host that it stands for. */
public final class TracedHost implements Host {
  private final Host host;
  private final Trace trace;

  private TracedHost(Host host, Trace trace) {
    this.host = host;
    this.trace = trace;
  }

  /** Returns the host itself where nobody wants to be told. */
  public static Host over(Host host, Trace trace) {
    return trace == Trace.NONE ? host : new TracedHost(host, trace);
  }

  @Override
  public String name() {
    return host.name();
  }

  @Override
  public boolean isHere() {
    return host.isHere();
  }

  @Override
  public CommandResult run(Command command) {
    begin(command);
    return ended(host.run(command), 0);
  }

  @Override
  public CommandResult run(Command command, Input input) {
    begin(command);
    AtomicLong sent = new AtomicLong();
    return ended(host.run(command, out -> input.writeTo(new Counted(out, sent))), sent.get());
  }

  private void begin(Command command) {
    trace.tell(
        () ->
            "command on "
                + name()
                + (command.login() ? ", as after a login" : "")
                + ":\n"
                + Mask.text(command.script()).stripTrailing().indent(2).stripTrailing());
  }

  private CommandResult ended(CommandResult result, long sent) {
    trace.tell(
        () ->
            "command ended with "
                + result.status()
                + ", "
                + sent
                + " bytes in, "
                + (result.out().length() + result.err().length())
                + " characters out"
                + (result.err().isBlank() ? "" : ": " + Mask.text(result.err().strip())));
    return result;
  }

  @Override
  public int channels() {
    return host.channels();
  }

  @Override
  public boolean isBehind() {
    return host.isBehind();
  }

  @Override
  public <T> T together(Function<Host, T> calls) {
    return host.together(one -> calls.apply(new TracedHost(one, trace)));
  }

  @Override
  public void expect(int commands) {
    host.expect(commands);
  }

  @Override
  public void upload(Path local, String target, LongConsumer progress) {
    AtomicLong sent = new AtomicLong();
    host.upload(
        local,
        target,
        bytes -> {
          sent.addAndGet(bytes);
          progress.accept(bytes);
        });
    trace.tell(() -> "sent " + local + " to " + target + ", " + sent + " bytes");
  }

  @Override
  public Optional<byte[]> read(String path, long mostBytes) {
    Optional<byte[]> bytes = host.read(path, mostBytes);
    trace.tell(
        () ->
            "read " + path + ", " + bytes.map(b -> b.length + " bytes").orElse("it is not there"));
    return bytes;
  }

  @Override
  public Optional<HostFiles> files() {
    return host.files().map(files -> new TracedFiles(files, trace));
  }

  @Override
  public Optional<FileObject> object(String path) {
    trace.tell(() -> "open " + path);
    return host.object(path);
  }

  @Override
  public void close() {
    host.close();
  }

  private static final class Counted extends FilterOutputStream implements FileSink {
    private final AtomicLong count;

    Counted(OutputStream out, AtomicLong count) {
      super(out);
      this.count = count;
    }

    @Override
    public long take(FileChannel file, long position, long most) {
      long taken = FileSink.take(out, file, position, most);
      count.addAndGet(taken);
      return taken;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count.addAndGet(length);
    }
  }
}
