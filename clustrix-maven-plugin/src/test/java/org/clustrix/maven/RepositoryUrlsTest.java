package org.clustrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryUrlsTest {
  private static RemoteRepository remote(String id, String url) {
    return new RemoteRepository.Builder(id, "default", url).build();
  }

  @Test
  void aMirrorIsSeenThrough() {
    RemoteRepository mirror =
        new RemoteRepository.Builder("mirror", "default", "https://mirror.example/all")
            .addMirroredRepository(remote("central", "https://central.example/maven2/"))
            .build();
    assertThat(RepositoryUrls.declared(mirror)).isEqualTo("https://central.example/maven2");
  }

  @Test
  void userInfoDoesNotTravel() {
    assertThat(RepositoryUrls.declared(remote("r", "https://ada:secret@repo.example:8443/x")))
        .isEqualTo("https://repo.example:8443/x");
    assertThat(RepositoryUrls.withoutUserInfo("https://ada:se cret@repo.example/")).isEmpty();
  }

  @Test
  void aFolderKeepsItsAddress() {
    assertThat(RepositoryUrls.declared(remote("r", "file:///srv/repo")))
        .isEqualTo("file:///srv/repo");
  }

  @Test
  void whatWasInstalledLocallyHasNoneAndWhatLostItsTrackHasTheFirst(@TempDir Path folder)
      throws Exception {
    Path version = Files.createDirectories(folder.resolve("g/a/1"));
    Artifact artifact =
        new DefaultArtifact("g:a:1").setFile(Files.createFile(version.resolve("a-1.jar")).toFile());
    ArtifactResult result =
        new ArtifactResult(new ArtifactRequest())
            .setArtifact(artifact)
            .setRepository(new LocalRepository(folder.toFile()));
    List<RemoteRepository> candidates = List.of(remote("first", "https://first.example"));

    assertThat(RepositoryUrls.of(result, candidates)).isEqualTo("https://first.example");

    Files.writeString(folder.resolve("g/a/maven-metadata-local.xml"), "<version>1</version>");
    assertThat(RepositoryUrls.of(result, candidates)).isEmpty();
  }
}
