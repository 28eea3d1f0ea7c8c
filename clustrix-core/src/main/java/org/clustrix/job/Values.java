package org.clustrix.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.clustrix.format.JobResult;
import org.clustrix.format.Sha256;
import org.clustrix.format.ValueFile;
import org.clustrix.host.Host;
import org.clustrix.staging.RemoteFile;

/**
 * The values that the calls of one job have returned, as JSON text of any size: what does not stand
 * in an answer is fetched, and counts only with its SHA-256. Stateless but for the host.
 *
 * @param host that has the files
 * @param folder of the job there
 */
record Values(Host host, String folder) {
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a value into a file, which appears when it is whole; its folder is made. */
  void write(JobResult answer, Path target) {
    publish(target, out -> copy(answer, out));
  }

  /** Writes the values of answers that all have one into a file, as a JSON array. */
  void write(List<JobResult> answers, Path target) {
    publish(
        target,
        out -> {
          out.write('[');
          for (Iterator<JobResult> rest = answers.iterator(); rest.hasNext(); ) {
            copy(rest.next(), out);
            out.write((rest.hasNext() ? ",\n" : "").getBytes(StandardCharsets.UTF_8));
          }
          out.write("]\n".getBytes(StandardCharsets.UTF_8));
        });
  }

  private void copy(JobResult answer, OutputStream out) throws IOException {
    ValueFile file = answer.valueFile();
    if (file == null) {
      out.write(answer.value().getBytes(StandardCharsets.UTF_8));
      return;
    }
    DigestOutputStream digested = new DigestOutputStream(out, Sha256.newDigest());
    try {
      new RemoteFile(host, folder, file.path(), file.size()).copyTo(digested);
    } catch (IOException e) {
      throw new JobException(
          "the result in " + folder + "/" + file.path() + " cannot be fetched: " + e.getMessage(),
          "check the space here; where the job was removed from the cluster, run it again",
          e);
    }
    if (!Sha256.hexOf(digested.getMessageDigest().digest()).equals(file.sha256())) {
      throw new JobException(
          "the result in "
              + folder
              + "/"
              + file.path()
              + " did not arrive as the function returned it",
          "ask for it again with clustrix:result; if that is no help, run the function again");
    }
  }

  private static void publish(Path target, Content content) {
    Path file = target.toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      Path unfinished = file.resolveSibling(".tmp-" + UUID.randomUUID());
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
          content.writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new JobException(
          "the result cannot be written to " + target + ": " + e.getMessage(),
          "check space and rights, and whether a folder has this name",
          e);
    }
  }
}
