package org.clustrix.api;

import java.util.Optional;

/**
 * Knows which cluster is configured for a program that is no job. {@code clustrix-core} is the one
 * that does; {@link ClusterFiles} finds it as a service.
 */
public interface ConfiguredFiles {
  /**
   * Opens the files of that cluster.
   *
   * @return empty where none is configured
   * @throws RuntimeException where it cannot be reached
   */
  Optional<ClusterFilesystem> open();
}
