package org.clustrix.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.Sha256;

/**
 * All files that one deployment needs on a host.
 *
 * @param stored the launcher, then the artifacts, each at a place of its own
 * @param analysis the analysis; empty or one
 * @param packageFile the package
 * @param packageSize its size in bytes
 */
record DeploymentItems(List<Item> stored, List<Item> analysis, Path packageFile, long packageSize) {

  static DeploymentItems of(DeploymentRequest request, LauncherJar launcher) {
    Map<String, Item> stored = new LinkedHashMap<>();
    Item first =
        new Item(
            Item.Kind.LAUNCHER,
            launcher.sha256(),
            ClusterLayout.launcher(launcher.sha256()).replaceFirst(".*/", ""),
            launcher.size(),
            launcher::file);
    stored.put(first.place(), first);
    for (ExternalDependency dependency : request.metadata().dependencies().externalDependencies()) {
      Item artifact = artifact(request, dependency);
      stored.putIfAbsent(artifact.place(), artifact);
    }
    try {
      List<Item> analysis = new ArrayList<>();
      if (request.analysis().isPresent()) {
        Path file = request.analysis().get();
        analysis.add(
            new Item(
                Item.Kind.ANALYSIS,
                Sha256.hex(file),
                ClusterLayout.ANALYSIS,
                Files.size(file),
                () -> file));
      }
      return new DeploymentItems(
          List.copyOf(stored.values()),
          analysis,
          request.packageFile(),
          Files.size(request.packageFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the package", e);
    }
  }

  private static Item artifact(DeploymentRequest request, ExternalDependency dependency) {
    String name = PackageLayout.artifactFile(dependency.coordinates());
    if (!dependency.sha256().matches("[0-9a-f]{64}")
        || !name.matches("[^./\\\\\\x00-\\x1f][^/\\\\\\x00-\\x1f]*")) {
      throw new DeploymentException(
          "the package names an artifact that no file can be: " + dependency.coordinates(),
          "make the package again with 'mvn clustrix:package-function'");
    }
    return new Item(
        Item.Kind.ARTIFACT,
        dependency.sha256(),
        name,
        dependency.size(),
        dependency.repository(),
        RepositoryPath.of(dependency.coordinates()),
        () -> request.artifacts().locate(dependency));
  }

  /** Returns the package; its hash is computed here, for few deployments need it. */
  Item pack() {
    try {
      return new Item(
          Item.Kind.PACKAGE,
          Sha256.hex(packageFile),
          ClusterLayout.INCOMING_PACKAGE,
          packageSize,
          () -> packageFile);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + packageFile, e);
    }
  }

  /** Returns how many files there are. */
  int count() {
    return stored.size() + 1 + analysis.size();
  }

  /** Returns the bytes of all. */
  long bytes() {
    return packageSize
        + stored.stream().mapToLong(Item::size).sum()
        + analysis.stream().mapToLong(Item::size).sum();
  }
}
