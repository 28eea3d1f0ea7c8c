package org.clustrix.launcher.install;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.ClusterLayout;
import org.clustrix.launcher.files.PrivateFiles;
import org.clustrix.launcher.files.Publication;
import org.clustrix.launcher.files.TemporaryNames;
import org.clustrix.launcher.trace.LauncherTrace;

/**
 * Installs a package from an incoming folder that one client filled and owns. Any number of
 * installs may run at once, of one package or several, and each may be killed at any point: a job
 * sees a whole package or none.
 */
public final class Installer {
  private static final int LOOKS = 10;
  private static final long LOOK_MILLIS = 300;

  private final Path state;

  /**
   * Makes an installer.
   *
   * @param state the state folder; made where it is not there
   */
  public Installer(Path state) {
    this.state = state.toAbsolutePath().normalize();
  }

  /** What an install did. */
  public static final class Outcome {
    private final String packageId;
    private final boolean installed;

    Outcome(String packageId, boolean installed) {
      this.packageId = packageId;
      this.installed = installed;
    }

    /** Returns the package that is there now. */
    public String packageId() {
      return packageId;
    }

    /** Returns false where it was there before. */
    public boolean installed() {
      return installed;
    }
  }

  /**
   * Tells when the artifacts of a package are there, so that the package can be unpacked before.
   */
  public interface Signal {
    /** Waits; returns false where they will not come. */
    boolean await() throws IOException;
  }

  /**
   * Verifies and installs what a folder holds, then removes the folder.
   *
   * @param incoming holds {@code package.zip}, maybe {@code analysis.json}, and artifacts named by
   *     their SHA-256; left as it is where this fails, but for artifacts that reached the store
   * @throws InstallException where the package breaks a rule or artifacts are missing
   * @throws IOException where the file system refuses
   */
  public Outcome install(Path incoming) throws IOException, InstallException {
    return install(incoming, () -> true);
  }

  /**
   * Verifies and unpacks what a folder holds, waits for the artifacts, installs, then removes the
   * folder.
   *
   * @param incoming as {@link #install(Path)} says
   * @param artifactsAreThere waited for before the store is looked at
   * @throws InstallException where the package breaks a rule or artifacts are missing
   * @throws IOException where the file system refuses
   */
  public Outcome install(Path incoming, Signal artifactsAreThere)
      throws IOException, InstallException {
    checkPath(state.toString());
    Path file = incoming.resolve(ClusterLayout.INCOMING_PACKAGE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InstallException(
          "there is no " + ClusterLayout.INCOMING_PACKAGE + " in the incoming folder " + incoming);
    }
    try (PackageZip zip = PackageZip.open(file)) {
      List<StoredArtifact> artifacts = StoredArtifact.of(zip.metadata());
      PrivateFiles.createFolders(state);
      Path analysis = incoming.resolve(ClusterLayout.ANALYSIS);
      boolean installed =
          publish(
              zip,
              Files.isRegularFile(analysis, LinkOption.NOFOLLOW_LINKS) ? analysis : null,
              () -> {
                if (!artifactsAreThere.await()) {
                  throw new InstallException("the deployment was cut; deploy again");
                }
                store(artifacts, incoming);
              });
      PrivateFiles.deleteTree(incoming);
      if (LauncherTrace.ON) {
        LauncherTrace.tell(
            (installed ? "installed package " : "there already: package ")
                + zip.metadata().packageId());
      }
      return new Outcome(zip.metadata().packageId(), installed);
    }
  }

  /**
   * A class path has no way to quote its separator, and a script no good way to quote a newline.
   */
  private static void checkPath(String path) throws InstallException {
    if (path.indexOf(':') >= 0 || path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
      throw new InstallException(
          "the state folder '"
              + path
              + "' has a colon or a line break in its path, which no class path can say; choose"
              + " another remoteWorkDir");
    }
  }

  /** Looks again for a while: a cleanup that has set an artifact aside puts it back. */
  private void store(List<StoredArtifact> artifacts, Path incoming)
      throws IOException, InstallException {
    List<StoredArtifact> missing = putMissing(artifacts, incoming);
    for (int looks = 0; !missing.isEmpty() && looks < LOOKS; looks++) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw missing(missing);
      }
      missing = putMissing(artifacts, incoming);
    }
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
  }

  private List<StoredArtifact> putMissing(List<StoredArtifact> artifacts, Path incoming)
      throws IOException, InstallException {
    ContentStore store = new ContentStore(state);
    List<StoredArtifact> missing = new ArrayList<>();
    for (StoredArtifact artifact : artifacts) {
      Path sent = incoming.resolve(artifact.sha256());
      if (store.holds(artifact)) {
        if (LauncherTrace.ON) {
          LauncherTrace.tell("in the store: " + artifact.coordinates() + ", with its size");
        }
        continue;
      }
      Path twin = twin(store, artifacts, artifact);
      if (Files.exists(sent, LinkOption.NOFOLLOW_LINKS)) {
        store.put(artifact, sent);
      } else if (twin != null) {
        store.copy(artifact, twin);
      } else {
        missing.add(artifact);
      }
    }
    return missing;
  }

  /** Returns the file of another name with the same bytes, or null. */
  private static Path twin(
      ContentStore store, List<StoredArtifact> artifacts, StoredArtifact artifact)
      throws IOException {
    for (StoredArtifact other : artifacts) {
      if (other.sha256().equals(artifact.sha256()) && store.holds(other)) {
        return store.file(other);
      }
    }
    return null;
  }

  private static InstallException missing(List<StoredArtifact> missing) {
    StringBuilder names = new StringBuilder();
    for (StoredArtifact artifact : missing) {
      names.append(names.length() == 0 ? "" : ", ").append(artifact.coordinates());
    }
    return new InstallException(
        "the store lacks artifacts of the class path, and they were not sent: "
            + names
            + "; deploy again");
  }

  /** Completes what a package needs beside its folder. */
  private interface Completion {
    void complete() throws IOException, InstallException;
  }

  /** Fills a folder, then has {@code artifacts} see to the rest of the class path, then renames. */
  private boolean publish(PackageZip zip, Path analysis, Completion artifacts)
      throws IOException, InstallException {
    Path target = state.resolve(ClusterLayout.packageFolder(zip.metadata().packageId()));
    if (Files.isDirectory(target)) {
      artifacts.complete();
      return false;
    }
    PrivateFiles.createFolders(target.getParent());
    TemporaryNames.sweep(target.getParent());
    Path temporary = TemporaryNames.createFolder(target.getParent());
    try {
      new PackageFolder(temporary, zip).fill(analysis);
      Publication.sync(temporary);
      artifacts.complete();
      return renamed(temporary, target);
    } finally {
      PrivateFiles.deleteTree(temporary);
    }
  }

  /**
   * Two installs of one package may come here at once; the second rename fails, and that is fine.
   */
  private static boolean renamed(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (Files.isDirectory(target)) {
        return false;
      }
      throw e;
    }
    Publication.sync(target.getParent());
    return true;
  }
}
