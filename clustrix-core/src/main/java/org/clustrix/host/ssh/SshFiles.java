package org.clustrix.host.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.auth.StaticUserAuthenticator;
import org.apache.commons.vfs2.impl.DefaultFileSystemConfigBuilder;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.UriParser;
import org.apache.commons.vfs2.provider.local.DefaultLocalFileProvider;
import org.apache.commons.vfs2.provider.sftp.IdentityInfo;
import org.apache.commons.vfs2.provider.sftp.IdentityProvider;
import org.apache.commons.vfs2.provider.sftp.SftpClientFactory;
import org.apache.commons.vfs2.provider.sftp.SftpFileProvider;
import org.apache.commons.vfs2.provider.sftp.SftpFileSystemConfigBuilder;
import org.clustrix.config.Secret;
import org.clustrix.host.HostException;
import org.clustrix.host.Pieces;

/** Files of one host over SFTP, by Commons VFS. Not thread-safe. */
final class SshFiles implements AutoCloseable {
  private static final char[] RESERVED = {'?', '#', ' ', '"', '<', '>', '*', '|'};

  /** Patterns, escapes and separators to VFS or to JSch below it. */
  private static final Pattern UNSPEAKABLE = Pattern.compile("[*?%\\\\]");

  private final SshAccess access;
  private final DefaultFileSystemManager manager = new DefaultFileSystemManager();
  private final FileObject root;
  private final List<Path> knownHosts;
  private final Optional<Path> merged;

  SshFiles(SshAccess access) {
    this.access = access;
    silence();
    this.knownHosts = KnownHostFiles.readable(access);
    this.merged = knownHosts.size() > 1 ? Optional.of(merged(access)) : Optional.empty();
    try {
      manager.addProvider("file", new DefaultLocalFileProvider());
      manager.addProvider("sftp", new SftpFileProvider());
      manager.init();
      root = manager.resolveFile(address(), options());
      root.exists();
    } catch (FileSystemException e) {
      close();
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof JSchException refusal) {
          throw SshFailure.explain(access, "", refusal);
        }
      }
      throw new HostException(
          "cannot open SFTP to " + access.name() + ": " + e.getMessage(),
          "check that 'sftp' to this account works: text that a login file prints breaks it",
          e);
    }
  }

  /** VFS installs a logger that prints each closed connection with its stack; we tell failures. */
  private static void silence() {
    try {
      // the logger is installed when this class is initialised, so that has to come first
      Class.forName(SftpClientFactory.class.getName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    JSch.setLogger(null);
  }

  private String address() {
    String host = access.host().contains(":") ? "[" + access.host() + "]" : access.host();
    return "sftp://" + host + ":" + access.port() + "/";
  }

  private static Path merged(SshAccess access) {
    try {
      return KnownHostFiles.merged(access);
    } catch (IOException e) {
      throw new HostException("no temporary file can be made: " + e, "check java.io.tmpdir", e);
    }
  }

  private Path knownHosts() {
    return merged.orElseGet(() -> knownHosts.isEmpty() ? access.knownHosts() : knownHosts.get(0));
  }

  private FileSystemOptions options() throws FileSystemException {
    FileSystemOptions options = new FileSystemOptions();
    SftpFileSystemConfigBuilder sftp = SftpFileSystemConfigBuilder.getInstance();
    sftp.setStrictHostKeyChecking(options, "yes");
    sftp.setKnownHosts(options, knownHosts().toFile());
    sftp.setPreferredAuthentications(options, SshSession.AUTHENTICATIONS);
    sftp.setConnectTimeout(options, access.timeout());
    sftp.setUserDirIsRoot(options, false);
    // otherwise VFS runs a command of its own on each connection
    sftp.setDisableDetectExecChannel(options, true);
    if (access.agent()) {
      sftp.setIdentityRepositoryFactory(options, jsch -> SshAgent.keys());
    }
    byte[] passphrase = passphrase(access);
    IdentityProvider[] identities =
        access.identities().stream()
            .map(file -> new IdentityInfo(file.toFile(), passphrase))
            .toArray(IdentityProvider[]::new);
    sftp.setIdentityProvider(options, identities);
    // an authenticator, and not the URI, which ends up in messages
    DefaultFileSystemConfigBuilder.getInstance()
        .setUserAuthenticator(
            options,
            new StaticUserAuthenticator(
                null, access.user(), access.password().map(Secret::reveal).orElse(null)));
    return options;
  }

  static byte[] passphrase(SshAccess access) {
    return access.passphrase().map(s -> s.reveal().getBytes(StandardCharsets.UTF_8)).orElse(null);
  }

  private FileObject file(String path) throws FileSystemException {
    return root.getFileSystem().resolveFile(UriParser.encode(path, RESERVED));
  }

  Optional<FileObject> object(String path) {
    if (UNSPEAKABLE.matcher(path).find()) {
      return Optional.empty();
    }
    try {
      FileObject file = file(path);
      file.refresh();
      return Optional.of(file);
    } catch (FileSystemException e) {
      throw new HostException(
          "cannot look at " + path + " on " + access.name() + ": " + e.getMessage(), "", e);
    }
  }

  void upload(InputStream from, String path, LongConsumer progress) {
    try (FileObject file = file(path);
        OutputStream out = file.getContent().getOutputStream()) {
      Pieces.copy(from, out, progress);
    } catch (IOException e) {
      throw new HostException(
          "cannot write " + path + " on " + access.name() + ": " + e.getMessage(),
          "check space, quota and rights of its folder",
          e);
    }
  }

  Optional<byte[]> read(String path, long mostBytes) {
    try (FileObject file = file(path)) {
      file.refresh();
      if (!file.isFile()) {
        return Optional.empty();
      }
      try (InputStream in = file.getContent().getInputStream()) {
        return Optional.of(in.readNBytes((int) Math.min(mostBytes, Integer.MAX_VALUE - 8)));
      }
    } catch (IOException e) {
      throw new HostException(
          "cannot read " + path + " on " + access.name() + ": " + e.getMessage(), "", e);
    }
  }

  @Override
  public void close() {
    manager.close();
    merged.ifPresent(file -> file.toFile().delete());
  }
}
