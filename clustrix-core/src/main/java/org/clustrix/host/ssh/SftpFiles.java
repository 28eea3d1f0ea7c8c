package org.clustrix.host.ssh;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;
import org.clustrix.host.Pieces;

/** Files by SFTP on an open connection: each call takes a channel of its own, or an idle one. */
final class SftpFiles implements HostFiles {
  private static final int FOLDER = 0700;
  private static final int FILE = 0600;
  private static final int SET_GROUP_ID = 02000;
  private static final int OF_GROUP = 02020;

  /** 2000-01-01, the one time of everything installed. */
  private static final int MODIFIED_SECONDS = 946_684_800;

  private final SshAccess access;
  private final SshSession session;
  private final ConcurrentLinkedQueue<ChannelSftp> idle = new ConcurrentLinkedQueue<>();

  SftpFiles(SshAccess access, SshSession session) {
    this.access = access;
    this.session = session;
  }

  private interface Work<T> {
    T on(ChannelSftp channel) throws SftpException, IOException;
  }

  private <T> T with(String what, Work<T> work) {
    ChannelSftp channel = idle.poll();
    try {
      if (channel == null) {
        channel = session.openSftp();
      }
      T result = work.on(channel);
      idle.add(channel);
      return result;
    } catch (JSchException e) {
      throw new HostException(
          "cannot open SFTP to " + access.name() + ": " + e.getMessage(),
          "check that 'sftp' to this account works: text that a login file prints breaks it",
          e);
    } catch (SftpException | IOException e) {
      channel.disconnect();
      throw new HostException(
          "cannot " + what + " on " + access.name() + ": " + e.getMessage(),
          "check space, quota and rights of its folder",
          e);
    }
  }

  /** JSch takes some characters of a path for a pattern. */
  private static String literal(String path) {
    return path.replaceAll("([\\\\*?])", "\\\\$1");
  }

  private static Optional<SftpATTRS> attributes(ChannelSftp channel, String path)
      throws SftpException {
    try {
      return Optional.of(channel.lstat(literal(path)));
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * In a folder of a group, which may write to it and whose id it hands on, they are the group's
   * too.
   */
  private static int rights(ChannelSftp channel, String path, int own) throws SftpException {
    int mode = channel.stat(literal(path.substring(0, path.lastIndexOf('/')))).getPermissions();
    return (mode & OF_GROUP) != OF_GROUP
        ? own
        : own | own >> 3 | (own == FOLDER ? SET_GROUP_ID : 0);
  }

  @Override
  public String home() {
    return with("find the home folder", ChannelSftp::getHome);
  }

  @Override
  public OptionalLong size(String path) {
    return with(
        "look at " + path,
        channel ->
            attributes(channel, path)
                .filter(SftpATTRS::isReg)
                .map(found -> OptionalLong.of(found.getSize()))
                .orElseGet(OptionalLong::empty));
  }

  @Override
  public boolean isFolder(String path) {
    return with(
        "look at " + path,
        channel -> {
          try {
            return channel.stat(literal(path)).isDir();
          } catch (SftpException e) {
            if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
              return false;
            }
            throw e;
          }
        });
  }

  @Override
  public void createFolders(String path) {
    if (isFolder(path)) {
      return;
    }
    createFolders(path.substring(0, Math.max(path.lastIndexOf('/'), 1)));
    try {
      with(
          "make " + path,
          channel -> {
            channel.mkdir(literal(path));
            channel.chmod(rights(channel, path, FOLDER), literal(path));
            return path;
          });
    } catch (HostException e) {
      // another thread or client may have been faster
      if (!isFolder(path)) {
        throw e;
      }
    }
  }

  @Override
  public void write(Path local, String target, LongConsumer progress) {
    with(
        "write " + target,
        channel -> {
          try (InputStream in = Files.newInputStream(local);
              OutputStream out = channel.put(literal(target))) {
            Pieces.copy(in, out, progress);
          }
          channel.chmod(rights(channel, target, FILE), literal(target));
          channel.setMtime(literal(target), MODIFIED_SECONDS);
          return target;
        });
  }

  @Override
  public void rename(String from, String to) {
    with(
        "rename " + from + " to " + to,
        channel -> {
          // a posix-rename where the server has that, as OpenSSH does: it replaces at once
          channel.rename(literal(from), literal(to));
          return to;
        });
  }

  @Override
  public Optional<byte[]> read(String path) {
    return with(
        "read " + path,
        channel -> {
          if (attributes(channel, path).isEmpty()) {
            return Optional.empty();
          }
          try (InputStream in = channel.get(literal(path))) {
            return Optional.of(in.readAllBytes());
          }
        });
  }
}
