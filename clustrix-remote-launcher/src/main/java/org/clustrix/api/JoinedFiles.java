package org.clustrix.api;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a job whose node does not see the work directory: what the job has brought along or
 * written lies here, all else on the login host, which is asked over SFTP. Both are one tree, as
 * they are where a node sees them, since a job's folder then holds links to what else lies in the
 * work directory; what is here hides what is there. Thread-safe.
 */
final class JoinedFiles implements FileTree {
  private final FileTree here;
  private final Path base;
  private final LoginFiles service;
  private final String login;
  private final String folder;
  private LoginFiles.Reached there;

  /**
   * Makes one that has not connected yet.
   *
   * @param base the folder of the job, where relative paths start
   * @param login as {@link LoginFiles#reach} takes it
   * @param folder the work directory on the login host
   */
  JoinedFiles(Path base, LoginFiles service, String login, String folder) {
    this.here = new SharedFileTree(base);
    this.base = base;
    this.service = service;
    this.login = login;
    this.folder = folder;
  }

  private synchronized LoginFiles.Reached there(String path) throws IOException {
    if (there == null) {
      try {
        there = service.reach(login, folder);
      } catch (IOException e) {
        FileNotFoundException unseen =
            new FileNotFoundException(
                path
                    + " is not on this node, which does not see the work directory of the cluster"
                    + " (CLUSTRIX_FILES is sftp), and "
                    + login
                    + " cannot be asked by SFTP: "
                    + e.getMessage()
                    + "; name the file in dataFiles, give the account a key for that host, or run"
                    + " on nodes that see remoteWorkDir");
        unseen.initCause(e);
        throw unseen;
      }
    }
    return there;
  }

  /** Returns whether a path can only be one of the login host. */
  boolean isThere(String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /** A path below the job's folder means the same as one that is relative to it. */
  private String common(String path) {
    String own = base + "/";
    return path.startsWith(own) ? path.substring(own.length()) : path;
  }

  private FileInfo here(String path) throws IOException {
    return isThere(path) ? null : here.stat(path);
  }

  /** Returns whether this node has it. */
  boolean isHere(String path) throws IOException {
    return here(path) != null;
  }

  /** Returns whether the login host has it, and this node does not. */
  boolean isOnlyThere(String path) throws IOException {
    return !isHere(path) && there(path).stat(common(path)) != null;
  }

  @Override
  public String place() {
    return here.place() + " and " + folder + " on " + login;
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    FileInfo own = here(path);
    return own == null ? there(path).stat(common(path)) : own;
  }

  @Override
  public List<FileInfo> list(String path) throws IOException {
    String common = common(path);
    FileInfo own = here(path);
    if (own == null) {
      return there(path).list(common);
    }
    if (!own.isDir() || !isJoined(common)) {
      return here.list(path);
    }
    Map<String, FileInfo> entries = new LinkedHashMap<>();
    there(path).list(common).forEach(entry -> entries.put(entry.name(), entry));
    here.list(path).forEach(entry -> entries.put(entry.name(), entry));
    return new ArrayList<>(entries.values());
  }

  /** An absolute path that leads somewhere here is the node's own. */
  private boolean isJoined(String common) throws IOException {
    if (common.startsWith("/")) {
      return false;
    }
    FileInfo other = there(common).stat(common);
    return other != null && other.isDir();
  }

  /** A folder of both is known by the one there: a link back to it has no other name. */
  @Override
  public String identity(String path) throws IOException {
    String common = common(path);
    return isHere(path) && !isJoined(common) ? here.identity(path) : there(path).identity(common);
  }

  /** Writes what a file of the login host holds to a stream. */
  void read(String path, OutputStream to) throws IOException {
    there(path).read(common(path), to);
  }
}
