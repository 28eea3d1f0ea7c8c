package org.clustrix.host;

import java.io.OutputStream;
import java.nio.channels.FileChannel;

/**
 * A stream to the standard input of a command, into which parts of a file may go without passing
 * through this program. For one thread.
 */
public interface FileSink {
  /**
   * Has a part of a file go in behind what was written.
   *
   * @param file an open file, whose own position stays
   * @param position where the part begins, in bytes
   * @param count the most bytes that are to go
   * @return how many went; 0 where this cannot be done here or the command takes no more: whoever
   *     writes the bytes then meets the reason
   */
  long take(FileChannel file, long position, long count);

  /** As {@link #take}, for any stream: 0 where it is none of these. */
  static long take(OutputStream out, FileChannel file, long position, long count) {
    return out instanceof FileSink sink ? sink.take(file, position, count) : 0;
  }
}
