package org.clustrix.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.clustrix.cleanup.OutputRecord;
import org.clustrix.inspection.ByteSize;
import org.clustrix.problem.ClustrixException;
import org.clustrix.staging.FetchedOutputs;

/**
 * Tells which outputs came back. They come whether or not the function returned.
 *
 * @param isMissed whether what did not come, in words, is missed, and not given by another job
 */
record OutputReport(Supplier<FetchedOutputs> fetch, Predicate<String> isMissed, Log log) {
  /** Tells the rest, which may be that the job failed. */
  interface Rest {
    void tell() throws MojoFailureException;
  }

  /**
   * Brings them, then tells the rest.
   *
   * @return what did not come
   * @throws ClustrixException where they could not be brought, behind the rest
   */
  List<String> then(Rest rest) throws MojoFailureException {
    ClustrixException failed = null;
    List<String> missing = List.of();
    try {
      missing = told(fetch.get());
    } catch (ClustrixException e) {
      log.warn(e.getMessage());
      failed = e;
    }
    rest.tell();
    if (failed != null) {
      throw failed;
    }
    return missing;
  }

  private List<String> told(FetchedOutputs outputs) {
    if (!outputs.files().isEmpty()) {
      log.info(
          "Outputs in "
              + outputs.folder()
              + ": "
              + outputs.files().size()
              + " files ("
              + ByteSize.text(outputs.bytes())
              + ")");
      try {
        OutputRecord.write(outputs.folder(), outputs.files());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    outputs.missing().stream().filter(isMissed).forEach(text -> log.warn("outputs: " + text));
    return outputs.missing();
  }
}
