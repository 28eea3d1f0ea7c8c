package org.clustrix.files;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.api.FileInfo;
import org.clustrix.api.FileTree;
import org.clustrix.host.FileStatus;
import org.clustrix.host.HostException;
import org.clustrix.host.HostFiles;
import org.clustrix.host.NoRightsException;

/** Files by SFTP, one question after the other. For one thread. */
final class SftpTree implements FileTree {
  private final HostFiles files;
  private final Place place;

  SftpTree(HostFiles files, Place place) {
    this.files = files;
    this.place = place;
  }

  @Override
  public String place() {
    return place.toString();
  }

  @Override
  public FileInfo stat(String path) throws IOException {
    try {
      return files
          .status(place.absolute(path))
          .map(status -> info(place.name(path), status))
          .orElse(null);
    } catch (NoRightsException e) {
      throw RemoteTree.denied(path, e);
    }
  }

  private static FileInfo info(String name, FileStatus status) {
    return new FileInfo(
        name,
        status.size(),
        Instant.ofEpochSecond(status.modifiedSeconds()),
        status.isFolder(),
        String.format("%03o", status.mode() & 0777));
  }

  @Override
  public List<FileInfo> list(String folder) throws IOException {
    FileInfo own = stat(folder);
    if (own == null) {
      throw Node.none(folder, place);
    }
    if (!own.isDir()) {
      throw new NotDirectoryException(folder);
    }
    try {
      String absolute = place.absolute(folder);
      List<FileInfo> entries = new ArrayList<>();
      for (FileStatus entry : files.list(absolute)) {
        entries.add(
            entry.isLink()
                ? target(absolute + "/" + entry.name(), entry.name())
                : info(entry.name(), entry));
      }
      return entries;
    } catch (NoRightsException e) {
      throw RemoteTree.denied(folder, e);
    }
  }

  /** What a link leads to; where that is nowhere, or not ours to see, only its name is known. */
  private FileInfo target(String path, String name) {
    FileInfo nowhere = new FileInfo(name, 0, Instant.EPOCH, false, "");
    try {
      return files.status(path).map(status -> info(name, status)).orElse(nowhere);
    } catch (NoRightsException e) {
      return nowhere;
    }
  }

  @Override
  public String identity(String folder) throws IOException {
    try {
      return files.real(place.absolute(folder));
    } catch (NoRightsException e) {
      throw RemoteTree.denied(folder, e);
    } catch (HostException e) {
      if (stat(folder) == null) {
        throw Node.none(folder, place);
      }
      throw e;
    }
  }
}
