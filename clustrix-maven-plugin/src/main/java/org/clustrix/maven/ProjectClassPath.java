package org.clustrix.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.problem.ClustrixException;
import org.clustrix.selection.ArtifactGraph;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * The class path of a module: its own classes, then its dependencies in the order of their
 * declaration, siblings of the reactor by their classes. Resolved here, by Maven Resolver, and not
 * by Maven before the goal starts: called directly in a reactor, that would fail for every sibling
 * that is not packaged.
 */
final class ProjectClassPath {
  /**
   * A class path and the dependencies between its artifacts.
   *
   * @param entries in order
   * @param artifacts which depends on which
   */
  record Resolved(List<ClassPathEntry> entries, ArtifactGraph artifacts) {}

  private final RepositorySystem repositories;
  private final RepositorySystemSession resolver;
  private final ReactorModules reactor;

  ProjectClassPath(RepositorySystem repositories, MavenSession session) {
    this.repositories = repositories;
    this.reactor = ReactorModules.of(session);
    this.resolver =
        DependencyEdges.kept(ReactorWorkspace.over(session.getRepositorySession(), reactor));
  }

  /**
   * Resolves.
   *
   * @throws ClustrixException where a module is not compiled or an artifact cannot be had
   */
  Resolved of(MavenProject project) {
    List<ClassPathEntry> entries = new ArrayList<>();
    addModule(project, entries);
    List<DependencyNode> dependencies = dependencies(project);
    for (DependencyNode node : dependencies) {
      Artifact artifact = node.getArtifact();
      reactor
          .building(artifact)
          .ifPresentOrElse(
              module -> addModule(module, entries), () -> addArtifact(node, artifact, entries));
    }
    return new Resolved(entries, DependencyEdges.between(dependencies));
  }

  private static void addModule(MavenProject module, List<ClassPathEntry> entries) {
    ReactorModules.compiled(module)
        .ifPresent(
            classes ->
                entries.add(
                    new ClassPathEntry(classes, new Origin.Module(module.getArtifactId()))));
  }

  private List<DependencyNode> dependencies(MavenProject project) {
    CollectRequest request = new CollectRequest();
    request.setRootArtifact(RepositoryUtils.toArtifact(project.getArtifact()));
    project.getDependencies().stream()
        .map(d -> RepositoryUtils.toDependency(d, resolver.getArtifactTypeRegistry()))
        .forEach(request::addDependency);
    if (project.getDependencyManagement() != null) {
      project.getDependencyManagement().getDependencies().stream()
          .map(d -> RepositoryUtils.toDependency(d, resolver.getArtifactTypeRegistry()))
          .forEach(request::addManagedDependency);
    }
    request.setRepositories(project.getRemoteProjectRepositories());
    try {
      Set<DependencyNode> ordered = new LinkedHashSet<>();
      repositories
          .collectDependencies(resolver, request)
          .getRoot()
          .getChildren()
          .forEach(child -> preorder(child, ordered));
      return List.copyOf(ordered);
    } catch (DependencyCollectionException e) {
      throw new ClustrixException(
          "the dependencies of " + project.getId() + " cannot be collected: " + e.getMessage(),
          "check them with 'mvn dependency:tree'",
          e);
    }
  }

  private static void preorder(DependencyNode node, Set<DependencyNode> ordered) {
    String scope = node.getDependency().getScope();
    if (!scope.equals("test") && !DependencyEdges.lost(node) && ordered.add(node)) {
      node.getChildren().forEach(child -> preorder(child, ordered));
    }
  }

  private void addArtifact(DependencyNode node, Artifact artifact, List<ClassPathEntry> entries) {
    if (!artifact.getExtension().equals("jar")) {
      return;
    }
    String scope = node.getDependency().getScope();
    String localPath = artifact.getProperty(ArtifactProperties.LOCAL_PATH, null);
    if (localPath != null) {
      entries.add(
          new ClassPathEntry(
              Path.of(localPath), new Origin.Artifact(coordinates(artifact), "", false)));
      return;
    }
    ArtifactResult result = resolve(new ArtifactRequest(node));
    entries.add(
        new ClassPathEntry(
            result.getArtifact().getFile().toPath(),
            new Origin.Artifact(
                coordinates(result.getArtifact()),
                RepositoryUrls.of(result, node.getRepositories()),
                scope.equals("provided"))));
  }

  private ArtifactResult resolve(ArtifactRequest request) {
    try {
      return repositories.resolveArtifact(resolver, request);
    } catch (ArtifactResolutionException e) {
      throw new ClustrixException(
          "an artifact cannot be had: " + e.getMessage(),
          "run the build once without -o, or check the repositories of the POM",
          e);
    }
  }

  static String coordinates(Artifact artifact) {
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + ":"
        + artifact.getExtension()
        + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier())
        + ":"
        + artifact.getVersion();
  }
}
