package org.clustrix.launcher.login;

import com.jcraft.jsch.JSch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.vfs2.cache.NullFilesCache;
import org.apache.commons.vfs2.impl.DefaultFileSystemManager;
import org.apache.commons.vfs2.provider.sftp.SftpClientFactory;
import org.clustrix.api.LoginFiles;

/** The service that connects with a login host. Stateless. */
public final class SftpLoginFiles implements LoginFiles {
  @Override
  public Reached reach(String login, String folder) throws IOException {
    LoginHost host = LoginHost.of(login);
    if (!host.detour().isEmpty()) {
      throw new IOException(
          "ssh goes there by way of '" + host.detour() + "', which SFTP in Java does not take");
    }
    silence();
    Path knownHosts = knownHosts(host);
    DefaultFileSystemManager manager = new DefaultFileSystemManager();
    try {
      manager.setFilesCache(new NullFilesCache());
      manager.init();
      return new LoginTree(LoginFileProvider.connect(manager, host, knownHosts), login, folder);
    } catch (IOException e) {
      manager.close();
      Files.delete(knownHosts);
      throw new IOException(reason(e), e);
    }
  }

  /** VFS installs a logger that prints each closed connection with its stack; we tell failures. */
  private static void silence() throws IOException {
    try {
      // the logger is installed when this class is initialised, so that has to come first
      Class.forName(SftpClientFactory.class.getName());
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
    JSch.setLogger(null);
  }

  /** VFS takes one file, and reads it again when it has to connect again. */
  private static Path knownHosts(LoginHost host) throws IOException {
    Path all = Files.createTempFile("clustrix-known-hosts-", "");
    all.toFile().deleteOnExit();
    for (Path file : host.knownHosts()) {
      Files.write(all, Files.readAllBytes(file), StandardOpenOption.APPEND);
      Files.write(all, new byte[] {'\n'}, StandardOpenOption.APPEND);
    }
    return all;
  }

  /** VFS says where it failed, and the last cause below it why. */
  private static String reason(Throwable problem) {
    Throwable last = problem;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.getMessage() == null ? last.toString() : last.getMessage();
  }
}
