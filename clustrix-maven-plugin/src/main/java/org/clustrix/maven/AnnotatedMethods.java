package org.clustrix.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.clustrix.entrypoint.AnnotatedFunction;
import org.clustrix.entrypoint.AnnotatedFunctions;
import org.clustrix.problem.ClustrixException;
import org.clustrix.problem.NearNames;

/** The annotated methods of one module, and those beside it in the build. */
final class AnnotatedMethods {
  private final MavenSession session;
  private final MavenProject project;
  private final List<AnnotatedFunction> here;

  AnnotatedMethods(MavenSession session, MavenProject project) {
    this.session = session;
    this.project = project;
    this.here = of(project);
  }

  /** Returns those of any module, as far as it is compiled. */
  static List<AnnotatedFunction> of(MavenProject module) {
    if (module.getFile() == null) {
      return List.of();
    }
    Path classes = ReactorModules.classes(module);
    return Files.isDirectory(classes) ? AnnotatedFunctions.find(classes) : List.of();
  }

  /** Returns those of this module, but for those that run in subclasses alone. */
  List<AnnotatedFunction> here() {
    return here.stream().filter(function -> !function.inAbstract()).toList();
  }

  /**
   * Returns the one that a user has named.
   *
   * @throws ClustrixException where there are several of that name
   */
  Optional<AnnotatedFunction> find(String name) {
    List<AnnotatedFunction> found = here.stream().filter(f -> f.isNamed(name)).toList();
    if (found.size() > 1) {
      throw new ClustrixException(
          "'" + name + "' is the name of several functions",
          "choose one of "
              + found.stream().map(AnnotatedFunction::function).collect(Collectors.joining(", ")));
    }
    return found.stream().findFirst();
  }

  /** Returns whether another module of the build has one of that name. */
  boolean areElsewhere(String name) {
    return session.getProjects().stream()
        .filter(module -> !module.equals(project))
        .anyMatch(module -> of(module).stream().anyMatch(f -> f.isNamed(name)));
  }

  /**
   * Refuses the name of a method alone where no annotated one has it: without the class nothing
   * else can be meant.
   *
   * @throws ClustrixException with the near names
   */
  void requirePossible(String name) {
    boolean bare = name.strip().chars().allMatch(Character::isJavaIdentifierPart);
    List<String> methods = new ArrayList<>();
    session.getProjects().forEach(p -> of(p).forEach(f -> methods.add(f.method())));
    if (bare && !methods.isEmpty() && !ReactorModules.declares(project, name)) {
      throw new ClustrixException(
          "no method that is annotated with @Cluster is called '" + name + "'",
          NearNames.didYouMean(name, methods.stream().distinct().sorted().toList()));
    }
  }
}
