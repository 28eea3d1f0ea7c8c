package org.clustrix.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.vfs2.FileObject;
import org.clustrix.host.Host;

/**
 * One file of a host that may be too large for memory: it comes by SFTP, or in pieces by commands
 * where there is none.
 *
 * @param folder an absolute path there
 * @param path relative to it
 * @param size in bytes
 */
public record RemoteFile(Host host, String folder, String path, long size) {

  /**
   * Copies its bytes.
   *
   * @param out stays open
   * @throws IOException where it is not there, cannot be read, or {@code out} refuses
   * @throws org.clustrix.host.HostException where the host does not answer
   */
  public void copyTo(OutputStream out) throws IOException {
    String absolute = folder + "/" + path;
    if (host.isHere()) {
      Files.copy(Path.of(absolute), out);
      return;
    }
    Optional<FileObject> object = host.object(absolute);
    if (object.isPresent()) {
      try (FileObject file = object.get();
          InputStream in = file.getContent().getInputStream()) {
        in.transferTo(out);
      }
      return;
    }
    Packed packed = new Packed(host);
    for (long from = 1; from <= size; from += Packed.BYTES) {
      String piece = Long.toString(Packed.BYTES);
      try (InputStream in = Packed.content(packed.ask(folder, List.of(path), false, piece, from))) {
        in.transferTo(out);
      }
    }
  }
}
