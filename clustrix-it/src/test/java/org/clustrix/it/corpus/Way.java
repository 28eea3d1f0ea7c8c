package org.clustrix.it.corpus;

import java.io.IOException;

/** One way to bring a program elsewhere. Stateless between programs. */
interface Way {

  /** Returns the head of its column; also the name under which results are kept. */
  String title();

  /**
   * Packs a program and runs what came out.
   *
   * @throws IOException where files of the bench cannot be read or written
   */
  Outcome measure(BuiltProgram built, Workplace place) throws IOException;
}
