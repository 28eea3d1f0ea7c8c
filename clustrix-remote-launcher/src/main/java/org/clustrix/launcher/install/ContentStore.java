package org.clustrix.launcher.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.Sha256;
import org.clustrix.launcher.files.PrivateFiles;
import org.clustrix.launcher.files.Publication;
import org.clustrix.launcher.files.TemporaryNames;
import org.clustrix.launcher.trace.LauncherTrace;

/**
 * Artifacts by content, shared by all packages. Any number of processes may put the same artifact
 * at once: each renames a verified file to the same name, so a reader sees none or a whole one.
 */
final class ContentStore {
  private final Path state;

  ContentStore(Path state) {
    this.state = state;
  }

  /** Returns whether an artifact is there with its size; its hash was verified when it was put. */
  boolean holds(StoredArtifact artifact) throws IOException {
    try {
      Path file = file(artifact);
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == artifact.size();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Verifies an incoming file and puts it under its name. The file is moved where that is one
   * rename, else copied.
   *
   * @throws InstallException where its bytes are not those of the artifact
   */
  void put(StoredArtifact artifact, Path incoming) throws IOException, InstallException {
    if (!Files.isRegularFile(incoming, LinkOption.NOFOLLOW_LINKS)) {
      throw new InstallException("the incoming '" + incoming.getFileName() + "' is no plain file");
    }
    Path target = file(artifact);
    PrivateFiles.createFolders(target.getParent());
    verify(artifact, Sha256.hex(incoming));
    PrivateFiles.restrict(incoming);
    Files.setLastModifiedTime(incoming, InstalledTime.FILE);
    try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
      Publication.sync(target.getParent());
    } catch (AtomicMoveNotSupportedException e) {
      copy(artifact, incoming);
    }
  }

  /** Puts an artifact again under another file name: same bytes, two names on class paths. */
  void copy(StoredArtifact artifact, Path source) throws IOException, InstallException {
    Path target = file(artifact);
    PrivateFiles.createFolders(target.getParent());
    TemporaryNames.sweep(target.getParent());
    MessageDigest digest = Sha256.newDigest();
    try (Publication publication = Publication.of(target);
        InputStream in = Files.newInputStream(source)) {
      OutputStream out = publication.stream();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
      verify(artifact, Sha256.hexOf(digest.digest()));
      publication.publish(InstalledTime.FILE);
    }
  }

  /** Returns where an artifact lies or will lie. */
  Path file(StoredArtifact artifact) {
    return state.resolve(ClusterLayout.stored(artifact.sha256(), artifact.fileName()));
  }

  private static void verify(StoredArtifact artifact, String found) throws InstallException {
    if (!found.equals(artifact.sha256())) {
      throw new InstallException(
          "the artifact "
              + artifact.fileName()
              + " is damaged: its SHA-256 is "
              + found
              + " instead of "
              + artifact.sha256()
              + "; deploy again");
    }
    if (LauncherTrace.ON) {
      LauncherTrace.tell("verified: " + artifact.coordinates() + " is " + found);
    }
  }
}
