package org.clustrix.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * Gives Maven Resolver the POMs of all modules. Maven's own reader knows only those that {@code
 * -pl} selects: the dependencies of a sibling that is left out would silently be missing.
 */
final class ReactorWorkspace implements WorkspaceReader {
  private final ReactorModules modules;
  private final Optional<WorkspaceReader> maven;
  private final WorkspaceRepository repository;

  private ReactorWorkspace(ReactorModules modules, Optional<WorkspaceReader> maven) {
    this.modules = modules;
    this.maven = maven;
    this.repository = new WorkspaceRepository("clustrix-reactor", List.copyOf(modules.all()));
  }

  /** Returns a session that also knows the modules which the build leaves out. */
  static RepositorySystemSession over(RepositorySystemSession session, ReactorModules modules) {
    return new DefaultRepositorySystemSession(session)
        .setWorkspaceReader(
            new ReactorWorkspace(modules, Optional.ofNullable(session.getWorkspaceReader())));
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public File findArtifact(Artifact artifact) {
    File found = maven.map(reader -> reader.findArtifact(artifact)).orElse(null);
    if (found != null || !artifact.getExtension().equals("pom")) {
      return found;
    }
    return modules.building(artifact).map(MavenProject::getFile).orElse(null);
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    List<String> versions =
        new ArrayList<>(maven.map(reader -> reader.findVersions(artifact)).orElse(List.of()));
    modules
        .building(artifact)
        .map(MavenProject::getVersion)
        .filter(version -> !versions.contains(version))
        .ifPresent(versions::add);
    return versions;
  }
}
