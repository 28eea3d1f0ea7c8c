package org.clustrix.launcher.login;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.api.FileInfo;
import org.clustrix.api.LoginFiles;

/** What is on the login host. Thread-safe. */
final class LoginTree implements LoginFiles.Reached {
  private static final int RIGHTS = 0777;

  private final LoginFileSystem files;
  private final String login;
  private final String folder;

  LoginTree(LoginFileSystem files, String login, String folder) {
    this.files = files;
    this.login = login;
    this.folder = folder;
  }

  @Override
  public String place() {
    return folder + " on " + login;
  }

  /** Returns a path of the host. */
  private String absolute(String path) {
    return path.startsWith("/") ? path : folder + "/" + path;
  }

  /** Returns it as JSch takes it, to whom some characters make a pattern. */
  private String literal(String path) {
    return absolute(path).replaceAll("([\\\\*?])", "\\\\$1");
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    try {
      SftpATTRS found = files.ask(path, channel -> channel.stat(literal(path)));
      Path name = Paths.get(absolute(path)).normalize().getFileName();
      // where a link leads nowhere, some servers describe the link itself
      return found.isLink() ? null : info(name == null ? "/" : name.toString(), found);
    } catch (AccessDeniedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (leadsNowhere(e)) {
        return null;
      }
      throw e;
    }
  }

  /**
   * SFTP has no number for a link that leads to itself: OpenSSH says failure. A connection that was
   * lost fails too, with a cause.
   */
  private static boolean leadsNowhere(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return true;
    }
    SftpException said = (SftpException) e.getCause();
    return said.id == ChannelSftp.SSH_FX_FAILURE && said.getCause() == null;
  }

  private static FileInfo info(String name, SftpATTRS found) {
    return new FileInfo(
        name,
        found.getSize(),
        Instant.ofEpochSecond(Integer.toUnsignedLong(found.getMTime())),
        found.isDir(),
        String.format("%03o", found.getPermissions() & RIGHTS));
  }

  @Override
  public List<FileInfo> list(String path) throws IOException {
    FileInfo own = stat(path);
    if (own == null) {
      throw new NoSuchFileException(path, null, "there is none in " + place());
    }
    if (!own.isDir()) {
      throw new NotDirectoryException(path);
    }
    List<FileInfo> entries = new ArrayList<>();
    List<String> links = new ArrayList<>();
    files.ask(
        path,
        channel -> {
          channel.ls(
              literal(path),
              entry -> {
                String name = entry.getFilename();
                if (entry.getAttrs().isLink()) {
                  links.add(name);
                } else if (!name.equals(".") && !name.equals("..")) {
                  entries.add(info(name, entry.getAttrs()));
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
              });
          if (entries.isEmpty() && links.isEmpty()) {
            // a server leaves out what it cannot describe: this refuses where that is all
            channel.stat(literal(path) + "/.");
          }
          return entries;
        });
    for (String name : links) {
      entries.add(target(path, name));
    }
    return entries;
  }

  private FileInfo target(String folder, String name) throws IOException {
    FileInfo target = null;
    try {
      target = stat(folder + "/" + name);
    } catch (AccessDeniedException e) {
      // only its name is known, as where it leads nowhere
    }
    return target == null ? new FileInfo(name, 0, Instant.EPOCH, false, "") : target;
  }

  @Override
  public String identity(String path) throws IOException {
    return files.ask(path, channel -> channel.realpath(absolute(path)));
  }

  @Override
  public void read(String path, OutputStream to) throws IOException {
    FileInfo file = stat(path);
    if (file == null) {
      throw new NoSuchFileException(path, null, "there is none in " + place());
    }
    if (file.isDir()) {
      throw new FileSystemException(path, null, "is a folder");
    }
    files.ask(
        path,
        channel -> {
          channel.get(literal(path), to);
          return path;
        });
  }
}
