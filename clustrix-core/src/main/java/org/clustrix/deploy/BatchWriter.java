package org.clustrix.deploy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.clustrix.host.FileSink;

/**
 * Writes batches as {@code receive.sh} takes them. As safe for several threads as what follows its
 * progress.
 */
final class BatchWriter {
  /** 2000-01-01, the one time of everything installed: archives of class data depend on it. */
  private static final long MODIFIED_MILLIS = 946_684_800_000L;

  private static final int PRIVATE = 0100600;
  private static final int SHARED = 0100660;

  private static final int BLOCK = 512;

  private static final int BUFFER = 1 << 16;

  /** So often it is told how much went. */
  private static final int TAKEN = 1 << 18;

  private final boolean verified;
  private final boolean group;
  private final LongConsumer progress;

  /**
   * Makes one.
   *
   * @param verified whether the shell verifies, and so needs the names that hold hashes
   * @param group whether the files are a group's too
   * @param progress gets the bytes of each piece that was written
   */
  BatchWriter(boolean verified, boolean group, LongConsumer progress) {
    this.verified = verified;
    this.group = group;
    this.progress = progress;
  }

  /** Says that there are no more. */
  static void end(OutputStream out) throws IOException {
    FrameStream.line(out, "end");
  }

  /**
   * Writes one.
   *
   * @throws IOException where it is not taken
   * @throws DeploymentException where a file cannot be read
   */
  void write(Batch batch, OutputStream out) throws IOException {
    FrameStream.line(out, "batch " + batch.form().name().toLowerCase(Locale.ROOT));
    switch (batch.form()) {
      case GZIP -> {
        try (OutputStream frames = new FrameStream(out)) {
          GZIPOutputStream packed = new GZIPOutputStream(frames, BUFFER);
          writeTar(batch, packed);
          packed.finish();
        }
      }
      case PLAIN -> {
        FrameStream.line(out, Long.toString(length(batch)));
        OutputStream pieces = new BufferedOutputStream(out, BUFFER);
        writeTar(batch, pieces);
        pieces.flush();
        FrameStream.line(out, "0");
      }
      case FILE -> {
        Item item = batch.items().get(0);
        FrameStream.line(out, item.size() + " " + item.verifiedAs());
        writeContent(item, out);
      }
    }
  }

  private void writeTar(Batch batch, OutputStream out) throws IOException {
    TarArchiveOutputStream tar = tar(out);
    for (Item item : batch.items()) {
      write(item, tar);
    }
    tar.finish();
    tar.flush();
  }

  private static TarArchiveOutputStream tar(OutputStream out) {
    TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    return tar;
  }

  /**
   * Returns how long an archive will be, so that the host can take it in one piece: only how long
   * its names are is up to the library.
   */
  private long length(Batch batch) throws IOException {
    ByteArrayOutputStream heads = new ByteArrayOutputStream();
    TarArchiveOutputStream tar = tar(heads);
    long contents = 0;
    for (Item item : batch.items()) {
      tar.putArchiveEntry(entry(item, 0));
      tar.closeArchiveEntry();
      contents += (item.size() + BLOCK - 1) / BLOCK * BLOCK;
    }
    tar.finish();
    tar.flush();
    return heads.size() + contents;
  }

  private TarArchiveEntry entry(Item item, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(verified ? item.verifiedAs() : item.incomingAs());
    entry.setSize(size);
    entry.setMode(group ? SHARED : PRIVATE);
    entry.setModTime(MODIFIED_MILLIS);
    return entry;
  }

  private void write(Item item, TarArchiveOutputStream tar) throws IOException {
    tar.putArchiveEntry(entry(item, item.size()));
    writeContent(item, tar);
    tar.closeArchiveEntry();
  }

  private void writeContent(Item item, OutputStream out) throws IOException {
    Path file = item.file().get();
    byte[] piece = new byte[BUFFER];
    try (FileChannel channel = opened(file)) {
      long at = taken(channel, item.size(), out);
      InputStream in = Channels.newInputStream(channel.position(at));
      while (at < item.size()) {
        int n = read(in, piece, item.size() - at, file);
        out.write(piece, 0, n);
        progress.accept(n);
        at += n;
      }
    }
  }

  /** Returns how much of a file went without being read here. */
  private long taken(FileChannel file, long size, OutputStream out) {
    long at = 0;
    while (at < size) {
      long n = FileSink.take(out, file, at, Math.min(TAKEN, size - at));
      if (n <= 0) {
        break;
      }
      progress.accept(n);
      at += n;
    }
    return at;
  }

  /** What this machine cannot read is told as such: an IOException would mean the host. */
  private static FileChannel opened(Path file) {
    try {
      return FileChannel.open(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static int read(InputStream in, byte[] piece, long left, Path file) {
    try {
      int n = in.read(piece, 0, (int) Math.min(piece.length, left));
      if (n < 0) {
        throw new DeploymentException(
            file + " has become shorter since the package was made", "make the package again");
      }
      return n;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static DeploymentException unreadable(Path file, IOException e) {
    return new DeploymentException(
        "cannot read " + file + ": " + e.getMessage(), "check that it is there, then try again");
  }
}
