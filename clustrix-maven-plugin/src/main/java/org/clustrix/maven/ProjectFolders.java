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
    Set<Path> folders = new LinkedHashSet<>();
    for (MavenProject p = project; p != null && p.getFile() != null; p = p.getParent()) {
      folders.add(p.getBasedir().toPath().toAbsolutePath().normalize());
    }
    if (folders.isEmpty()) {
      folders.add(Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize());
    } else {
      File root = session.getRequest().getMultiModuleProjectDirectory();
      Path last = root == null ? null : root.toPath().toAbsolutePath().normalize();
      if (last != null && folders.iterator().next().startsWith(last)) {
        folders.add(last);
      }
    }
    return List.copyOf(folders);
  }
}
