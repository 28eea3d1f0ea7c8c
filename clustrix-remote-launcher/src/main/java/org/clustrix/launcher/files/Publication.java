package org.clustrix.launcher.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/**
 * One file on its way: written under a temporary name beside its target and there for others only
 * when whole. Closing without {@link #publish} leaves nothing. For one thread.
 */
public final class Publication implements Closeable {
  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream stream;
  private boolean published;

  private Publication(Path target, Path temporary) throws IOException {
    this.target = target;
    this.temporary = temporary;
    this.channel = PrivateFiles.create(temporary);
    this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /** Starts a file whose folder exists. */
  public static Publication of(Path target) throws IOException {
    Publication started = null;
    while (started == null) {
      try {
        started = new Publication(target, TemporaryNames.propose(target.getParent()));
      } catch (FileAlreadyExistsException e) {
        started = null; // somebody has this name; the clock gives another
      }
    }
    return started;
  }

  /** Returns where to write; buffered, owned by this object. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Flushes to the disk and renames; a file that was there is replaced.
   *
   * @param modified the modification time to set, or null for now
   */
  public void publish(FileTime modified) throws IOException {
    stream.flush();
    if (modified != null) {
      Files.setLastModifiedTime(temporary, modified);
    }
    channel.force(true);
    channel.close();
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    published = true;
    sync(target.getParent());
  }

  @Override
  public void close() throws IOException {
    if (!published) {
      channel.close();
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Flushes the entries of a folder, so that a rename survives a power cut. Some file systems
   * refuse to open a folder; there the rename itself must do.
   */
  public static void sync(Path folder) {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
