package org.clustrix.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.clustrix.classpath.LocalInstallation;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * The URL of the repository that holds an artifact, as the project declares it: without mirrors,
 * which differ from machine to machine, and without user info. Stateless.
 */
final class RepositoryUrls {
  private RepositoryUrls() {}

  /**
   * Returns the URL for an artifact that was resolved.
   *
   * @param candidates the repositories that the artifact was asked of, in their order
   * @return empty where the artifact was installed locally: no repository has it
   */
  static String of(ArtifactResult result, List<RemoteRepository> candidates) {
    if (result.getRepository() instanceof RemoteRepository remote) {
      return declared(remote);
    }
    if (isInstalled(result.getArtifact())) {
      return "";
    }
    // Maven lost track of where the file came from, as it does when two versions of it share a
    // local repository
    boolean snapshot = result.getArtifact().isSnapshot();
    return candidates.stream()
        .filter(repository -> repository.getPolicy(snapshot).isEnabled())
        .findFirst()
        .map(RepositoryUrls::declared)
        .orElse("");
  }

  private static boolean isInstalled(Artifact artifact) {
    try {
      return LocalInstallation.made(artifact.getFile().toPath(), artifact.getBaseVersion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the URL that the project declares, where a mirror may stand before it. */
  static String declared(RemoteRepository remote) {
    RemoteRepository declared =
        remote.getMirroredRepositories().isEmpty()
            ? remote
            : remote.getMirroredRepositories().get(0);
    return withoutUserInfo(declared.getUrl());
  }

  static String withoutUserInfo(String url) {
    String plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    try {
      URI uri = new URI(plain);
      if (uri.getHost() == null) {
        return plain;
      }
      return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null)
          .toString();
    } catch (URISyntaxException e) {
      // what cannot be taken apart might hide a password
      return "";
    }
  }
}
