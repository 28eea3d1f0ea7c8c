package org.clustrix.it.corpus;

import java.io.IOException;

/** One way to bring a program elsewhere. Stateless between programs. */
interface Way {

  /** Returns the head of its column; also the name under which results are kept. */
  String title();

  /** Returns whether it is shown beside ours only, and nothing is judged by it. */
  default boolean isPeer() {
    return false;
  }

  /**
   * Packs a program and runs what came out.
   *
   * @throws IOException where files of the bench cannot be read or written
   */
  Outcome measure(BuiltProgram built, Workplace place) throws IOException;
}
