package org.clustrix.staging;

import java.nio.file.Path;
import java.util.List;

/**
 * What came back from the work folder of a job.
 *
 * @param folder of this machine in which the files lie under the names that they have there
 * @param files those names, with {@code /}
 * @param bytes of all
 * @param missing what was asked for and did not come, in words
 */
public record FetchedOutputs(Path folder, List<String> files, long bytes, List<String> missing) {
  /** Copies the lists. */
  public FetchedOutputs {
    files = List.copyOf(files);
    missing = List.copyOf(missing);
  }

  /** Returns whether anything was asked for. */
  public boolean isAsked() {
    return !files.isEmpty() || !missing.isEmpty();
  }
}
