package org.clustrix.maven;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.clustrix.cleanup.OutputCleanup;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.Sha256;
import org.clustrix.format.ValueFile;
import org.clustrix.inspection.ByteSize;

/**
 * Where the value of a job goes on this machine: to standard output where that can take it, and
 * into a file where it is large, or where the user names one.
 *
 * @param results the folder of results
 * @param output the file that the user has named
 */
record ValueReport(Path results, Optional<Path> output, Log log) {
  /** Writes a value into a file. */
  interface Source {
    void write(Path target);
  }

  /** Returns what the user has set. */
  static ValueReport of(ClusterMojo mojo, String output) {
    String file = mojo.commandLine().text("output", output == null ? "" : output).strip();
    return new ValueReport(
        mojo.outputFolder().resolve(OutputCleanup.RESULTS),
        file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file).toAbsolutePath()),
        mojo.getLog());
  }

  /** Tells of a value that standard output can take. */
  void small(String text, Source value) {
    output.ifPresent(
        file -> {
          value.write(file);
          log.info("Value in " + file);
        });
    StandardOutput.line(text);
  }

  /** Tells of a value that is too large for that: where it is, and how it begins. */
  void large(String job, Source value) {
    Path file = output.orElseGet(() -> results.resolve(job).resolve(ClusterLayout.VALUE));
    value.write(file);
    JsonObject told = new JsonObject();
    told.addProperty("file", file.toString());
    try (InputStream in = Files.newInputStream(file);
        Reader text = Files.newBufferedReader(file)) {
      char[] head = new char[ValueFile.HEAD];
      int length = Math.max(0, text.read(head));
      told.addProperty("size", Files.size(file));
      told.addProperty("sha256", Sha256.hex(in));
      told.addProperty("head", new String(head, 0, length));
      log.info("Value in " + file + " (" + ByteSize.text(Files.size(file)) + ")");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StandardOutput.line(JsonDocument.pretty(told));
  }
}
