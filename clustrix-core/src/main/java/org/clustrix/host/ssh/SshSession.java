package org.clustrix.host.ssh;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clustrix.host.Departures;
import org.clustrix.host.Feed;
import org.clustrix.host.HostException;
import org.clustrix.host.Input;
import org.clustrix.host.Output;
import org.clustrix.host.ScriptCall;
import org.clustrix.host.Spares;

/** One authenticated connection that runs commands. Not thread-safe. */
final class SshSession implements AutoCloseable {
  /** Agent first, then keys, then a password: what {@code ssh} does. */
  static final String AUTHENTICATIONS = "publickey,keyboard-interactive,password";

  /** What JSch tries before it offers it; the rest of its list is in every Java from 17 on. */
  private static final String MAY_BE_MISSING = "mlkem768x25519-sha256";

  private static final int ALIVE_MILLIS = 15_000;

  private final SshAccess access;
  private final Session session;
  private final Departures departures = new Departures();
  private final Spares<ExecChannel> spares;

  private SshSession(SshAccess access, Session session) {
    this.access = access;
    this.session = session;
    spares = new Spares<>(() -> start(ScriptCall.SHELL));
  }

  /**
   * Connects and authenticates.
   *
   * @throws HostException with a remedy
   */
  static SshSession connect(SshAccess access) {
    SessionCiphers.warm();
    HostKeyCheck keys = null;
    try {
      JSch jsch = new JSch();
      if (access.acceptNew()) {
        createIfAbsent(access.knownHosts());
      }
      jsch.setKnownHosts(KnownHostFiles.open(access));
      keys = new HostKeyCheck(jsch.getHostKeyRepository(), noted(access));
      jsch.setHostKeyRepository(keys);
      if (access.agent()) {
        jsch.setIdentityRepository(SshAgent.keys());
      }
      for (Path identity : access.identities()) {
        jsch.addIdentity(identity.toString(), SshFiles.passphrase(access));
      }
      Session session = jsch.getSession(access.user(), access.host(), access.port());
      session.setConfig("StrictHostKeyChecking", "yes");
      session.setConfig("PreferredAuthentications", AUTHENTICATIONS);
      session.setConfig("cipher.c2s", SessionCiphers.inOrder());
      session.setConfig("cipher.s2c", SessionCiphers.inOrder());
      session.setConfig("CheckKexes", MAY_BE_MISSING);
      // every Java from 17 on has them
      session.setConfig("CheckSignatures", "");
      access
          .password()
          .ifPresent(
              secret -> session.setPassword(secret.reveal().getBytes(StandardCharsets.UTF_8)));
      session.setServerAliveInterval(ALIVE_MILLIS);
      // a program that has done its work ends, also where nobody closes what it asked files by
      session.setDaemonThread(true);
      session.connect((int) access.timeout().toMillis());
      return new SshSession(access, session);
    } catch (JSchException e) {
      throw SshFailure.explain(access, keys == null ? "" : keys.offered(), e);
    }
  }

  /** Where a new key is noted; empty where none is accepted. */
  private static Optional<HostKeyRepository> noted(SshAccess access) throws JSchException {
    if (!access.acceptNew()) {
      return Optional.empty();
    }
    JSch first = new JSch();
    first.setKnownHosts(access.knownHosts().toString());
    return Optional.of(first.getHostKeyRepository());
  }

  private static void createIfAbsent(Path knownHosts) {
    try {
      if (!Files.exists(knownHosts)) {
        Files.createDirectories(knownHosts.toAbsolutePath().getParent());
        Files.createFile(knownHosts);
      }
    } catch (IOException e) {
      throw new HostException(
          "cannot create " + knownHosts + " for new host keys: " + e.getMessage(),
          "create it by hand, or name another with knownHosts",
          e);
    }
  }

  /** Returns what the server calls itself. */
  String serverVersion() {
    return session.getServerVersion();
  }

  boolean isConnected() {
    return session.isConnected();
  }

  /** Has shells started for commands that will follow. */
  void prepare(int commands) {
    spares.prepare(commands);
  }

  /**
   * Runs a command.
   *
   * @throws HostException where the connection breaks or the limit is over
   */
  Output run(ScriptCall call, Input input) {
    ExecChannel channel =
        (call.fitsSpare() ? spares.take() : Optional.<ExecChannel>empty())
            .orElseGet(() -> start(call.words()));
    CompletableFuture<Void> told = call.sentinels().over(channel.out(), channel.err());
    Feed feed = null;
    try {
      feed = new Feed(call.head(), input, channel.sink());
      feed.await(told, () -> isOver(channel), call.limit(), access.name());
      feed.rethrow();
      return channel.output();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while a command ran on " + access.name(), "", e);
    } finally {
      if (told.isDone()) {
        departures.add(channel);
      } else {
        channel.end();
      }
      if (feed != null) {
        feed.abandon();
      }
    }
  }

  private boolean isOver(ExecChannel channel) {
    if (channel.isAlive() && !session.isConnected()) {
      throw SshFailure.broken(access, null);
    }
    return !channel.isAlive();
  }

  private ExecChannel start(String words) {
    departures.await();
    return ExecChannel.open(access, session, words);
  }

  /** Opens one more channel for files. */
  ChannelSftp openSftp() throws JSchException {
    // a server may allow few at a time
    spares.close();
    departures.await();
    ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
    channel.connect((int) access.timeout().toMillis());
    return channel;
  }

  @Override
  public void close() {
    spares.close();
    session.disconnect();
  }
}
