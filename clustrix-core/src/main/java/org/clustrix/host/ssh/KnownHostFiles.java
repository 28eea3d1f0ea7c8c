package org.clustrix.host.ssh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.host.HostException;

/**
 * The files in which {@code ssh} looks for a host key or an authority that signs them: the user's,
 * and those of the machine. New keys are noted in the first.
 */
final class KnownHostFiles {
  private KnownHostFiles() {}

  /** Returns those that are there. */
  static List<Path> readable(SshAccess access) {
    return Stream.concat(Stream.of(access.knownHosts()), access.otherKnownHosts().stream())
        .filter(Files::isReadable)
        .distinct()
        .toList();
  }

  /**
   * Returns the lines of all.
   *
   * @throws HostException where one cannot be read
   */
  static InputStream open(SshAccess access) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path file : readable(access)) {
      try {
        Files.copy(file, all);
        all.write('\n');
      } catch (IOException e) {
        throw new HostException(
            "cannot read the known hosts in " + file + ": " + e.getMessage(), "check the file", e);
      }
    }
    return new ByteArrayInputStream(all.toByteArray());
  }

  /**
   * Returns a file that holds the lines of all, for who takes one only.
   *
   * @param temporary where it is made if there is more than one
   */
  static Path one(SshAccess access, Path temporary) throws IOException {
    List<Path> files = readable(access);
    if (files.size() < 2) {
      return files.isEmpty() ? access.knownHosts() : files.get(0);
    }
    try (InputStream all = open(access)) {
      Files.write(temporary, all.readAllBytes());
    }
    return temporary;
  }
}
