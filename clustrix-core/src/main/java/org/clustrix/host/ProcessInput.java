package org.clustrix.host;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The standard input of a process of this machine. On Linux a file goes into it by {@code sendfile}
 * (the pipe has a name below {@code /proc}), which spares two copies of each byte.
 */
final class ProcessInput extends FilterOutputStream implements FileSink {
  private final Process process;
  private FileChannel named;
  private boolean refused;

  ProcessInput(Process process) {
    super(process.getOutputStream());
    this.process = process;
  }

  @Override
  public long take(FileChannel file, long position, long count) {
    if (refused) {
      return 0;
    }
    try {
      flush();
      if (named == null) {
        named = open();
      }
      return file.transferTo(position, count, named);
    } catch (IOException | RuntimeException e) {
      refused = true;
      return 0;
    }
  }

  /** Only a pipe is opened, and only of a process that runs: its number may be another's after. */
  private FileChannel open() throws IOException {
    Path name = Path.of("/proc/" + process.pid() + "/fd/0");
    boolean other = Files.readAttributes(name, BasicFileAttributes.class).isOther();
    if (!other || !process.isAlive()) {
      throw new IOException("not a pipe");
    }
    return FileChannel.open(name, StandardOpenOption.WRITE);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      // a pipe has its end where both of its names are closed
      if (named != null) {
        named.close();
      }
    }
  }
}
