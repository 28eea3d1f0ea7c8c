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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.clustrix.host.FileStatus;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;
import org.clustrix.host.NoRightsException;
import org.clustrix.host.Pieces;

/** Files by SFTP on an open connection: each call takes a channel of its own, or an idle one. */
final class SftpFiles implements HostFiles {
  /** As many as Linux follows in one path. */
  private static final int MOST_LINKS = 40;

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
      if (e instanceof SftpException refusal
          && refusal.id == ChannelSftp.SSH_FX_PERMISSION_DENIED) {
        throw new NoRightsException(
            "cannot " + what + " on " + access.name() + ": " + e.getMessage(),
            "check the rights of it and of the folders above",
            e);
      }
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

  private static FileStatus status(String name, SftpATTRS attributes) {
    // an unsigned number of seconds to JSch, and to OpenSSH too
    return new FileStatus(
        name,
        attributes.getPermissions(),
        attributes.getSize(),
        Integer.toUnsignedLong(attributes.getMTime()));
  }

  @Override
  public Optional<FileStatus> status(String path) {
    return with(
        "look at " + path,
        channel -> {
          try {
            // where it leads nowhere, some servers describe the link itself, or nothing at all
            SftpATTRS attributes = channel.stat(literal(path));
            return Optional.of(status(path, attributes))
                .filter(found -> !found.isLink() && tells(attributes));
          } catch (SftpException e) {
            if (leadsNowhere(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private static boolean tells(SftpATTRS attributes) {
    return (attributes.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) != 0;
  }

  /**
   * SFTP has no number for a link that leads to itself: OpenSSH says failure. A connection that was
   * lost fails too, with a cause.
   */
  private static boolean leadsNowhere(SftpException e) {
    return e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE
        || (e.id == ChannelSftp.SSH_FX_FAILURE && e.getCause() == null);
  }

  @Override
  public List<FileStatus> list(String folder) {
    return with(
        "list " + folder,
        channel -> {
          List<FileStatus> entries = new ArrayList<>();
          channel.ls(
              literal(folder),
              entry -> {
                if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                  entries.add(status(entry.getFilename(), entry.getAttrs()));
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
              });
          if (entries.isEmpty()) {
            // a server leaves out what it cannot describe: this refuses where that is all
            channel.stat(literal(folder) + "/.");
          }
          return entries;
        });
  }

  @Override
  public String real(String path) {
    return with(
        "look at " + path,
        channel -> {
          // what SFTP's own call means was never settled: some servers follow no links in it
          return session.serverVersion().contains("OpenSSH")
              ? channel.realpath(path)
              : followed(channel, path);
        });
  }

  private static String followed(ChannelSftp channel, String path) throws SftpException {
    String real = "/";
    Deque<String> names = new ArrayDeque<>(List.of(path.split("/+", -1)));
    for (int links = 0; !names.isEmpty() && links < MOST_LINKS; ) {
      String name = names.pop();
      String next = real.equals("/") ? "/" + name : real + "/" + name;
      if (name.equals("..")) {
        real = real.substring(0, Math.max(real.lastIndexOf('/'), 1));
      } else if (!name.isEmpty() && !name.equals(".")) {
        SftpATTRS attributes = channel.lstat(literal(next));
        if (attributes.isLink()) {
          links++;
          String target = channel.readlink(literal(next));
          real = target.startsWith("/") ? "/" : real;
          List<String> more = new ArrayList<>(List.of(target.split("/+", -1)));
          Collections.reverse(more);
          more.forEach(names::push);
        } else {
          real = next;
        }
      }
    }
    return real;
  }

  @Override
  public boolean delete(String path) {
    return with(
        "delete " + path,
        channel -> {
          Optional<SftpATTRS> there = attributes(channel, path);
          if (there.isPresent() && there.get().isDir()) {
            channel.rmdir(literal(path));
          } else if (there.isPresent()) {
            channel.rm(literal(path));
          }
          return there.isPresent();
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
