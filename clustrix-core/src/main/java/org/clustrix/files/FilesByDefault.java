package org.clustrix.files;

import java.util.Optional;
import java.util.stream.Stream;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.api.ConfiguredFiles;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;

/**
 * The files of the cluster that {@link ClusterConfig#load()} names, for the static methods of
 * {@link org.clustrix.api.ClusterFiles}. Where it says neither which cluster nor where on it,
 * nothing is configured. Stateless.
 */
public final class FilesByDefault implements ConfiguredFiles {
  /** Made by {@link java.util.ServiceLoader}. */
  public FilesByDefault() {}

  @Override
  public Optional<ClusterFilesystem> open() {
    ClusterConfig config = ClusterConfig.load();
    boolean configured =
        Stream.of(Setting.CLUSTER_TYPE, Setting.CLUSTER_HOST, Setting.REMOTE_WORK_DIR)
            .anyMatch(config::isSet);
    return configured
        ? Optional.of(ClusterFilesystems.open(config, Credentials.NONE))
        : Optional.empty();
  }
}
