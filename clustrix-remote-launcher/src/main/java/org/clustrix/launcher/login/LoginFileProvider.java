package org.clustrix.launcher.login;

import com.jcraft.jsch.Session;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.vfs2.FileName;
import org.apache.commons.vfs2.FileSystem;
import org.apache.commons.vfs2.FileSystemException;
import org.apache.commons.vfs2.FileSystemOptions;
import org.apache.commons.vfs2.auth.StaticUserAuthenticator;
import org.apache.commons.vfs2.impl.DefaultFileSystemConfigBuilder;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.GenericFileName;
import org.apache.commons.vfs2.provider.sftp.IdentityInfo;
import org.apache.commons.vfs2.provider.sftp.IdentityProvider;
import org.apache.commons.vfs2.provider.sftp.SftpClientFactory;
import org.apache.commons.vfs2.provider.sftp.SftpFileProvider;
import org.apache.commons.vfs2.provider.sftp.SftpFileSystemConfigBuilder;

/**
 * Connects Commons VFS with a login host. Never asks, and never trusts a host that is not known.
 */
final class LoginFileProvider extends SftpFileProvider {
  private static final String SCHEME = "sftp";
  private static final Duration CONNECT = Duration.ofSeconds(20);

  /** After so long a silence the server is asked whether it is there. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final LoginHost host;

  private LoginFileProvider(LoginHost host) {
    this.host = host;
  }

  /**
   * Connects.
   *
   * @param manager gets the provider, and closes the connection with itself
   * @param knownHosts one file with the keys of all hosts that are known
   * @throws FileSystemException where that cannot be done
   */
  static LoginFileSystem connect(DefaultFileSystemManager manager, LoginHost host, Path knownHosts)
      throws FileSystemException {
    manager.addProvider(SCHEME, new LoginFileProvider(host));
    String address = host.address();
    String name = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    String root = SCHEME + "://" + name + ":" + host.port() + "/";
    return (LoginFileSystem) manager.resolveFile(root, options(host, knownHosts)).getFileSystem();
  }

  private static FileSystemOptions options(LoginHost host, Path knownHosts)
      throws FileSystemException {
    FileSystemOptions options = new FileSystemOptions();
    SftpFileSystemConfigBuilder sftp = SftpFileSystemConfigBuilder.getInstance();
    sftp.setStrictHostKeyChecking(options, "yes");
    sftp.setKnownHosts(options, knownHosts.toFile());
    sftp.setPreferredAuthentications(options, "publickey");
    sftp.setConnectTimeout(options, CONNECT);
    sftp.setSessionTimeout(options, SILENCE);
    sftp.setUserDirIsRoot(options, false);
    // otherwise VFS runs a command of its own on each connection
    sftp.setDisableDetectExecChannel(options, true);
    sftp.setIdentityProvider(
        options,
        host.identities().stream()
            .map(file -> new IdentityInfo(file.toFile()))
            .toArray(IdentityProvider[]::new));
    // for when VFS connects again
    DefaultFileSystemConfigBuilder.getInstance()
        .setUserAuthenticator(options, new StaticUserAuthenticator(null, host.user(), null));
    return options;
  }

  @Override
  protected FileSystem doCreateFileSystem(FileName name, FileSystemOptions options)
      throws FileSystemException {
    Session session =
        SftpClientFactory.createConnection(
            host.address(), host.port(), host.user().toCharArray(), null, options);
    return new LoginFileSystem((GenericFileName) name, session, options);
  }
}
