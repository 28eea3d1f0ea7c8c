package org.clustrix.maven;

import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.clustrix.inspection.ByteSize;
import org.clustrix.problem.ClustrixException;
import org.clustrix.staging.FetchedOutputs;

/** Tells which outputs came back. They come whether or not the function returned. */
record OutputReport(Supplier<FetchedOutputs> fetch, Log log) {
  /** Tells the rest, which may be that the job failed. */
  interface Rest {
    void tell() throws MojoFailureException;
  }

  /**
   * Brings them, then tells the rest.
   *
   * @throws ClustrixException where they could not be brought, behind the rest
   */
  void then(Rest rest) throws MojoFailureException {
    ClustrixException failed = null;
    try {
      told(fetch.get());
    } catch (ClustrixException e) {
      log.warn(e.getMessage());
      failed = e;
    }
    rest.tell();
    if (failed != null) {
      throw failed;
    }
  }

  private void told(FetchedOutputs outputs) {
    if (!outputs.files().isEmpty()) {
      log.info(
          "Outputs in "
              + outputs.folder()
              + ": "
              + outputs.files().size()
              + " files ("
              + ByteSize.text(outputs.bytes())
              + ")");
    }
    outputs.missing().forEach(text -> log.warn("outputs: " + text));
  }
}
