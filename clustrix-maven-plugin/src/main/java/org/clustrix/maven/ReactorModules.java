package org.clustrix.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.clustrix.problem.ClustrixException;
import org.eclipse.aether.artifact.Artifact;

/**
 * The modules of the build, whether or not {@code -pl} left them out: their classes are project
 * code and are taken from {@code target/classes}.
 */
record ReactorModules(List<MavenProject> all) {
  private static final List<String> SOURCES = List.of(".java", ".kt", ".scala", ".groovy");

  static ReactorModules of(MavenSession session) {
    List<MavenProject> all = session.getAllProjects();
    return new ReactorModules(List.copyOf(all == null ? session.getProjects() : all));
  }

  /** Returns the module that builds an artifact. */
  Optional<MavenProject> building(Artifact artifact) {
    return all.stream()
        .filter(
            project ->
                artifact.getClassifier().isEmpty()
                    && project.getGroupId().equals(artifact.getGroupId())
                    && project.getArtifactId().equals(artifact.getArtifactId())
                    && project.getVersion().equals(artifact.getBaseVersion()))
        .findFirst();
  }

  /** Returns the other module that declares the class of a function, compiled or not yet. */
  Optional<MavenProject> declaring(String function, MavenProject except) {
    return all.stream()
        .filter(project -> !project.equals(except) && declares(project, function))
        .findFirst();
  }

  /** Returns whether a module has the class of a function, or a source file of its name. */
  static boolean declares(MavenProject project, String function) {
    String type = function.split("[#:(]", 2)[0].strip();
    for (String path : possiblePaths(type)) {
      if (Files.isRegularFile(classes(project).resolve(path + ".class"))) {
        return true;
      }
      String outermost = path.split("\\$", 2)[0];
      for (String root : project.getCompileSourceRoots()) {
        if (SOURCES.stream().anyMatch(end -> Files.exists(Path.of(root, outermost + end)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code a.b.Outer.Inner} may be written for {@code a.b.Outer$Inner}. */
  private static List<String> possiblePaths(String type) {
    List<String> paths = new ArrayList<>();
    String name = type;
    for (int dot = name.lastIndexOf('.'); ; dot = name.lastIndexOf('.')) {
      paths.add(name.replace('.', '/'));
      if (dot < 0) {
        return paths;
      }
      name = name.substring(0, dot) + "$" + name.substring(dot + 1);
    }
  }

  static Path classes(MavenProject project) {
    return Path.of(project.getBuild().getOutputDirectory());
  }

  /**
   * Returns the classes of a module; nothing where it has no code.
   *
   * @throws ClustrixException where it has sources that are not compiled
   */
  static Optional<Path> compiled(MavenProject project) {
    Path classes = classes(project);
    if (Files.isDirectory(classes)) {
      return Optional.of(classes);
    }
    Collection<String> sources = project.getCompileSourceRoots();
    if (sources.stream().noneMatch(root -> Files.isDirectory(Path.of(root)))) {
      return Optional.empty();
    }
    throw new ClustrixException(
        "module " + project.getArtifactId() + " is not compiled: there is no " + classes,
        "run 'mvn compile' first, or put the phase before the goal: mvn compile clustrix:…");
  }
}
