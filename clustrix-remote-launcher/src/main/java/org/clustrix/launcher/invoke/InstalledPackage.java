package org.clustrix.launcher.invoke;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.FormatException;
import org.clustrix.format.PackageMetadata;
import org.clustrix.launcher.trace.LauncherTrace;

/** A package in the state folder, checked as far as a task can afford: sizes, not hashes. */
final class InstalledPackage {
  private final Path state;
  private final Path folder;
  private final PackageMetadata metadata;

  private InstalledPackage(Path state, Path folder, PackageMetadata metadata) {
    this.state = state;
    this.folder = folder;
    this.metadata = metadata;
  }

  /**
   * Opens a package.
   *
   * @throws RefusalException where it is not there, damaged, needs a newer Java, or its artifacts
   *     are not in the store
   */
  static InstalledPackage open(Path state, String packageId) throws RefusalException, IOException {
    Path folder = state.resolve(ClusterLayout.packageFolder(packageId));
    PackageMetadata metadata;
    try {
      Path file = folder.resolve(ClusterLayout.TASK);
      metadata =
          PackageMetadata.parseVerified(
              new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw RefusalException.unusable(
          "the package " + packageId + " is not installed in " + state + "; deploy it", e);
    } catch (FormatException e) {
      InstalledFiles.remove(folder);
      throw RefusalException.unusable(
          "the installed package was damaged and has been removed: "
              + e.getMessage()
              + "; deploy again",
          e);
    }
    if (LauncherTrace.ON) {
      LauncherTrace.tell("verified: what tasks read of " + folder + " has its hash");
    }
    InstalledPackage installed = new InstalledPackage(state, folder, metadata);
    installed.checkJava();
    installed.checkArtifacts();
    return installed;
  }

  private void checkJava() throws RefusalException {
    int needed = metadata.execution().javaRelease();
    String version = System.getProperty("java.specification.version");
    int found = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    if (found < needed) {
      throw new RefusalException(
          Ending.Kind.JAVA_TOO_OLD,
          "needs Java "
              + needed
              + ", this is "
              + found
              + " ("
              + System.getProperty("java.home")
              + "); set remoteJavaPath or load a module",
          null);
    }
  }

  /** A clean-up by hand or a full disk is seen here, before it is a missing class somewhere. */
  private void checkArtifacts() throws RefusalException {
    Map<String, ExternalDependency> bySha = new HashMap<>();
    for (ExternalDependency dependency : metadata.dependencies().externalDependencies()) {
      bySha.put(dependency.sha256(), dependency);
    }
    File root = state.toFile();
    for (ClassPathElement element : metadata.execution().classpath()) {
      ExternalDependency dependency = bySha.get(element.sha256());
      if (!element.kind().equals("artifact") || dependency == null) {
        continue;
      }
      // one call of the system each, where a Path would make some objects more
      File file = new File(root, ClusterLayout.stored(element.sha256(), element.path()));
      long size = file.length();
      if (size == 0 && !file.exists()) {
        size = -1;
      }
      if (size != dependency.size()) {
        throw RefusalException.unusable(
            "the artifact "
                + dependency.coordinates()
                + (size < 0 ? " is not in the store" : " is damaged in the store")
                + " ("
                + file
                + "); deploy again",
            null);
      }
      if (LauncherTrace.ON) {
        LauncherTrace.tell("verified: " + file + " has its " + size + " bytes");
      }
    }
  }

  PackageMetadata metadata() {
    return metadata;
  }

  Damage damage() {
    return Damage.of(new InstalledFiles(state, folder, metadata));
  }

  LeftOutArtifacts leftOut() {
    return new LeftOutArtifacts(folder.resolve(ClusterLayout.ANALYSIS));
  }
}
