package org.clustrix.files;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;
import org.clustrix.host.Lanes;
import org.clustrix.host.NoRightsException;

/** Changes files of a host that runs no commands. Thread-safe. */
final class SftpContents {
  private final Lanes<Lane> lanes;
  private final Place place;
  private final RemoteTree tree;

  SftpContents(Lanes<Lane> lanes, Place place, RemoteTree tree) {
    this.lanes = lanes;
    this.place = place;
    this.tree = tree;
  }

  private interface Work<T> {
    T on(HostFiles files) throws IOException;
  }

  private <T> T with(String path, Work<T> work) throws IOException {
    return lanes.ask(
        lane -> {
          try {
            return work.on(lane.files().orElseThrow());
          } catch (NoRightsException e) {
            throw RemoteTree.denied(path, e);
          }
        });
  }

  /** What a link that leads nowhere occupies is left to the server to refuse. */
  void refuseToReplace(String to) throws IOException {
    if (tree.stat(to) != null) {
      throw new FileAlreadyExistsException(to);
    }
  }

  void move(String from, String to) throws IOException {
    refuseToReplace(to);
    if (tree.stat(from) == null) {
      throw Node.none(from, place);
    }
    with(
        from,
        files -> {
          files.rename(place.absolute(from), place.absolute(to));
          return to;
        });
  }

  void mkdirs(String path) throws IOException {
    var info = tree.stat(path);
    if (info != null && !info.isDir()) {
      throw new FileAlreadyExistsException(path);
    }
    with(
        path,
        files -> {
          files.createFolders(place.absolute(path).replaceFirst("(?<=.)/+$", ""));
          return path;
        });
  }

  boolean delete(String path) throws IOException {
    return with(
        path,
        files -> {
          try {
            return files.delete(place.absolute(path));
          } catch (NoRightsException e) {
            throw e;
          } catch (HostException e) {
            // SFTP has no number for it
            if (files.isFolder(place.absolute(path))
                && !files.list(place.absolute(path)).isEmpty()) {
              DirectoryNotEmptyException full = new DirectoryNotEmptyException(path);
              full.initCause(e);
              throw full;
            }
            throw e;
          }
        });
  }

  /** Returns a name that no way of this account to files can say. */
  static HostException unspeakable(String path) {
    return new HostException(
        "the path " + path + " holds one of * ? % \\, which Commons VFS cannot name",
        "choose another name, or an account that runs commands");
  }

  /** Returns the exception of {@code java.nio.file} for what Commons VFS says. */
  static FileSystemException explained(String path, Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SftpException refusal
          && refusal.id == ChannelSftp.SSH_FX_PERMISSION_DENIED) {
        return RemoteTree.denied(path, problem);
      }
    }
    FileSystemException other = new FileSystemException(path, null, problem.getMessage());
    other.initCause(problem);
    return other;
  }
}
