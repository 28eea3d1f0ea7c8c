package org.clustrix.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where configuration files of a project may lie. Stateless. */
final class ProjectFolders {
  private ProjectFolders() {}

  /**
   * Returns the folder of the POM, those of its parents on this machine, and that of the reactor;
   * without a project, the current one.
   */
  static List<Path> of(MavenSession session, MavenProject project) {
    File root = session.getRequest().getMultiModuleProjectDirectory();
    String current = session.getExecutionRootDirectory();
    return of(project, Path.of(current), root == null ? Path.of(current) : root.toPath());
  }

  /**
   * Returns the same.
   *
   * @param current the folder that Maven was started for
   * @param root the folder that Maven takes for the one of the whole project
   */
  static List<Path> of(MavenProject project, Path current, Path root) {
    Set<Path> folders = new LinkedHashSet<>();
    for (MavenProject p = project; p != null && p.getFile() != null; p = p.getParent()) {
      folders.add(p.getBasedir().toPath().toAbsolutePath().normalize());
    }
    if (folders.isEmpty()) {
      folders.add(current.toAbsolutePath().normalize());
    }
    Path top = root.toAbsolutePath().normalize();
    if (folders.iterator().next().startsWith(top)) {
      folders.add(top);
    }
    return List.copyOf(folders);
  }
}
