package org.clustrix.host;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the standard input of a command. Called once, from a thread of its own. */
@FunctionalInterface
public interface Input {
  /**
   * Writes all of it; the stream is closed by the caller.
   *
   * @throws IOException where the command takes no more; it is to be passed on as it is
   */
  void writeTo(OutputStream out) throws IOException;
}
