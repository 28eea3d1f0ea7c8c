package org.clustrix.launcher.invoke;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import org.clustrix.format.Sha256;
import org.clustrix.format.ValueFile;
import org.clustrix.launcher.files.Publication;

/** The file of a large value on its way. For one thread. */
final class SpilledValue implements Closeable {
  private final Path file;
  private final Publication publication;
  private final DigestOutputStream digest;
  private final Writer out;

  SpilledValue(Path file) throws IOException {
    this.file = file;
    this.publication = Publication.of(file);
    this.digest = new DigestOutputStream(publication.stream(), Sha256.newDigest());
    this.out = new OutputStreamWriter(digest, StandardCharsets.UTF_8);
  }

  /** Returns where to write. */
  Writer out() {
    return out;
  }

  /** Makes the file appear, and tells of it. */
  ValueFile publish() throws IOException {
    out.flush();
    publication.publish(null);
    int names = file.getNameCount();
    return new ValueFile(
        // tasks, task, attempt, name
        file.subpath(names - 4, names).toString(),
        Files.size(file),
        Sha256.hexOf(digest.getMessageDigest().digest()),
        head());
  }

  private String head() throws IOException {
    char[] head = new char[ValueFile.HEAD];
    int length = 0;
    try (Reader in = Files.newBufferedReader(file)) {
      for (int n = 0;
          n >= 0 && length < head.length;
          n = in.read(head, length, head.length - length)) {
        length += n;
      }
    }
    boolean cut = length > 0 && Character.isHighSurrogate(head[length - 1]);
    return new String(head, 0, cut ? length - 1 : length);
  }

  @Override
  public void close() throws IOException {
    publication.close();
  }
}
