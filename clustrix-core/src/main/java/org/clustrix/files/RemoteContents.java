package org.clustrix.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.apache.commons.vfs2.FileObject;
import org.clustrix.api.FileContents;
import org.clustrix.api.FileInfo;
import org.clustrix.host.Lanes;
import org.clustrix.host.NoRightsException;

/**
 * Reads and writes files of a host by Commons VFS, where that can name them, and else by commands;
 * what stays on the host is done by commands, or by SFTP where none run. Thread-safe.
 */
final class RemoteContents implements FileContents {
  private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

  private final Lanes<Lane> lanes;
  private final Place place;
  private final RemoteTree tree;
  private final CommandContents commands;
  private final SftpContents sftp;

  RemoteContents(Lanes<Lane> lanes, Place place, RemoteTree tree) {
    this.lanes = lanes;
    this.place = place;
    this.tree = tree;
    this.commands = new CommandContents(lanes, place);
    this.sftp = new SftpContents(lanes, place, tree);
  }

  @Override
  public byte[] read(String path) throws IOException {
    FileInfo info = tree.stat(path);
    if (info == null) {
      throw Node.none(path, place);
    }
    noFolder(path, info);
    return lanes.ask(lane -> content(lane, path, info.size()));
  }

  private byte[] content(Lane lane, String path, long size) throws IOException {
    String absolute = place.absolute(path);
    Optional<FileObject> object = lane.host().object(absolute);
    if (object.isPresent()) {
      try (FileObject file = object.get()) {
        return file.getContent().getByteArray();
      } catch (org.apache.commons.vfs2.FileSystemException e) {
        throw SftpContents.explained(path, e);
      }
    }
    Optional<byte[]> content;
    if (lane.files().isPresent()) {
      try {
        content = lane.files().get().read(absolute);
      } catch (NoRightsException e) {
        throw RemoteTree.denied(path, e);
      }
    } else {
      commands.look(lane.host(), path);
      content = lane.host().read(absolute, Math.min(MOST_BYTES, Math.max(size, 1)));
    }
    return content.orElseThrow(() -> Node.none(path, place));
  }

  static void noFolder(String path, FileInfo info) throws FileSystemException {
    if (info != null && info.isDir()) {
      throw new FileSystemException(path, null, "is a folder");
    }
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    String absolute = place.absolute(path);
    noFolder(path, tree.stat(path));
    // VFS would make it
    FileInfo folder = tree.stat(place.folder(path));
    if (folder == null) {
      throw Node.none(path, place);
    }
    if (!folder.isDir()) {
      throw new NotDirectoryException(place.folder(path));
    }
    boolean written =
        lanes.ask(
            lane -> {
              Optional<FileObject> object = lane.host().object(absolute);
              if (object.isEmpty()) {
                return false;
              }
              try (FileObject file = object.get();
                  OutputStream out = file.getContent().getOutputStream()) {
                out.write(content);
                return true;
              } catch (org.apache.commons.vfs2.FileSystemException e) {
                throw SftpContents.explained(path, e);
              }
            });
    if (!written && !place.commands()) {
      throw SftpContents.unspeakable(path);
    }
    if (!written) {
      commands.write(path, content);
    }
  }

  @Override
  public void copy(String from, String to) throws IOException {
    if (place.commands()) {
      commands.copy(from, to);
    } else {
      sftp.refuseToReplace(to);
      write(to, read(from));
    }
  }

  @Override
  public void move(String from, String to) throws IOException {
    if (place.commands()) {
      commands.move(from, to);
    } else {
      sftp.move(from, to);
    }
  }

  @Override
  public void mkdirs(String path) throws IOException {
    if (place.commands()) {
      commands.mkdirs(path);
    } else {
      sftp.mkdirs(path);
    }
  }

  @Override
  public boolean delete(String path) throws IOException {
    return place.commands() ? commands.delete(path) : sftp.delete(path);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
