package org.clustrix.it.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.api.ClusterJob;

/** A function of the snippets in the README that asks for its job. */
final class Checkpointed {
  private Checkpointed() {}

  /** Returns the id of the job, and whether it has a folder of its own on the node. */
  static String run(String state) {
    // readme: inside a job
    ClusterJob job = ClusterJob.current();
    Path large = job.scratch().resolve("matrix.bin"); // on the node, removed behind this attempt
    job.onTimeout(() -> save(state, Path.of("checkpoint")));
    // end
    return job.id() + " " + Files.isDirectory(large.getParent());
  }

  private static void save(String state, Path file) {
    try {
      Files.writeString(file, state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
