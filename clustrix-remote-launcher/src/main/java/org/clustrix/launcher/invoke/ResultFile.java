package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobResult;
import org.clustrix.launcher.files.Publication;

/** {@code result.json} of an attempt: there only when it is whole. Stateless. */
final class ResultFile {
  private ResultFile() {}

  static void write(Path attempt, JobResult result) throws IOException {
    try (Publication publication = Publication.of(attempt.resolve(ClusterLayout.RESULT));
        Writer out = new OutputStreamWriter(publication.stream(), StandardCharsets.UTF_8)) {
      result.writeTo(out);
      out.flush();
      publication.publish(null);
    }
  }
}
