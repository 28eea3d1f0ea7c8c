package org.clustrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ProjectFoldersTest {
  private static MavenProject project(String pom) {
    MavenProject project = new MavenProject();
    if (!pom.isEmpty()) {
      project.setFile(Path.of(pom).toFile());
    }
    return project;
  }

  @Test
  void theModuleThenItsParentsHereThenTheRoot() {
    MavenProject module = project("/p/group/module/pom.xml");
    module.setParent(project("/p/parent/pom.xml"));
    // a parent that comes from a repository has no file
    module.getParent().setParent(project(""));
    assertThat(ProjectFolders.of(module, Path.of("/p/group"), Path.of("/p")))
        .containsExactly(Path.of("/p/group/module"), Path.of("/p/parent"), Path.of("/p"));
  }

  @Test
  void aRootThatDoesNotHoldTheProjectIsNotIts() {
    assertThat(ProjectFolders.of(project("/p/pom.xml"), Path.of("/p"), Path.of("/other")))
        .containsExactly(Path.of("/p"));
  }

  @Test
  void withoutAProjectTheCurrentFolderCounts() {
    assertThat(ProjectFolders.of(project(""), Path.of("/here"), Path.of("/here")))
        .containsExactly(Path.of("/here"));
  }
}
