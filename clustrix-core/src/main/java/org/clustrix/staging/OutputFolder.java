package org.clustrix.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.UUID;
import org.clustrix.deploy.DeploymentException;
import org.clustrix.format.Sha256;

/** Where outputs are written: each file appears when it is whole and verified. For one thread. */
final class OutputFolder {
  /** Writes the bytes of a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Writes a file of known size, and of known SHA-256 where that is not empty. */
  void write(String path, long size, String sha256, Content content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      // a link that lies here already must not lead the file elsewhere
      if (!file.getParent().toRealPath().startsWith(folder.toRealPath())) {
        throw new DeploymentException(
            "the output " + path + " would be written outside " + folder + ", through a link",
            "remove the link, or choose another outputDirectory");
      }
      Path unfinished = file.resolveSibling(".tmp-" + UUID.randomUUID());
      try {
        String digest = written(unfinished, content);
        if (Files.size(unfinished) != size || !(sha256.isEmpty() || sha256.equals(digest))) {
          throw new DeploymentException(
              "the output " + path + " did not arrive as it lies on the cluster",
              "ask for it again with clustrix:result; does anything still write to it?");
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | InvalidPathException e) {
      throw new DeploymentException(
          "the output " + path + " cannot be written to " + folder + ": " + e.getMessage(),
          "check space and rights, and whether a file stands where a folder is to be");
    }
  }

  private static String written(Path file, Content content) throws IOException {
    try (DigestOutputStream out =
        new DigestOutputStream(Files.newOutputStream(file), Sha256.newDigest())) {
      content.writeTo(out);
      out.flush();
      return Sha256.hexOf(out.getMessageDigest().digest());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Copies exactly so much. */
  static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
    byte[] piece = new byte[1 << 16];
    long left = bytes;
    while (left > 0) {
      int n = in.read(piece, 0, (int) Math.min(piece.length, left));
      if (n < 0) {
        return;
      }
      out.write(piece, 0, n);
      left -= n;
    }
  }
}
