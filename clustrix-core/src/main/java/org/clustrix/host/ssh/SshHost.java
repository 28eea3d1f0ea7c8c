package org.clustrix.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.vfs2.FileObject;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;
import org.clustrix.host.Input;
import org.clustrix.host.Lanes;
import org.clustrix.host.ScriptCall;

/** A host behind SSH. Connects again where a connection broke between two calls. */
public final class SshHost implements Host {
  private final SshAccess access;
  private SshSession session;
  private SshFiles files;

  private SshHost(SshAccess access) {
    this.access = access;
  }

  /**
   * Connects and authenticates.
   *
   * @throws HostException with a remedy
   */
  public static SshHost connect(SshAccess access) {
    SshHost host = new SshHost(access);
    host.session().prepare(1);
    return host;
  }

  /** Several threads may find it broken. */
  private synchronized SshSession session() {
    if (session == null || !session.isConnected()) {
      close();
      session = SshSession.connect(access);
    }
    return session;
  }

  private SshFiles vfs() {
    if (files == null) {
      files = new SshFiles(access);
    }
    return files;
  }

  /** The files by the connection of the commands: it is there, and takes several channels. */
  @Override
  public Optional<HostFiles> files() {
    return Optional.of(new SftpFiles(access, session()));
  }

  @Override
  public String name() {
    return access.name();
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
    return call.sentinels().unwrap(name(), session().run(call, input));
  }

  @Override
  public int channels() {
    return Lanes.MOST;
  }

  /** What is expected may never come: no reason to connect anew. */
  @Override
  public synchronized void expect(int commands) {
    if (session != null && session.isConnected()) {
      session.prepare(commands);
    }
  }

  @Override
  public void upload(Path local, String target, LongConsumer progress) {
    try (InputStream in = Files.newInputStream(local)) {
      vfs().upload(in, target, progress);
    } catch (IOException e) {
      throw new HostException("cannot read " + local + ": " + e.getMessage(), "", e);
    }
  }

  @Override
  public Optional<byte[]> read(String path, long mostBytes) {
    return vfs().read(path, mostBytes);
  }

  @Override
  public Optional<FileObject> object(String path) {
    return vfs().object(path);
  }

  @Override
  public void close() {
    if (files != null) {
      files.close();
      files = null;
    }
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
