package org.clustrix.files;

import java.util.Optional;
import org.clustrix.host.Host;
import org.clustrix.host.HostFiles;

/** One connection, for one thread at a time. */
final class Lane implements AutoCloseable {
  private final Host host;
  private Optional<HostFiles> files;

  Lane(Host host) {
    this.host = host;
  }

  Host host() {
    return host;
  }

  /** Returns the files by SFTP; empty where the transport does everything by commands. */
  Optional<HostFiles> files() {
    if (files == null) {
      files = host.files();
    }
    return files;
  }

  @Override
  public void close() {
    host.close();
  }
}
