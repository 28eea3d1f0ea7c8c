package org.clustrix.launcher.install;

import java.util.HashSet;
import java.util.Set;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;

/**
 * The {@code classpath} of an installed package: one path a line, relative to the state folder, in
 * order, without the launcher, which the job script puts last.
 */
final class ClassPathFile {
  private ClassPathFile() {}

  /**
   * Returns the text of the file.
   *
   * @throws InstallException where an element does not lie where its kind says, or holds a
   *     character that no class path can say
   */
  static String text(PackageMetadata metadata) throws InstallException {
    Set<String> contents = new HashSet<>();
    for (ContentEntry content : metadata.contents()) {
      contents.add(content.path());
    }
    String folder = ClusterLayout.packageFolder(metadata.packageId()) + "/";
    StringBuilder lines = new StringBuilder();
    for (ClassPathElement element : metadata.execution().classpath()) {
      String line;
      if (element.kind().equals("artifact")) {
        line = ClusterLayout.stored(element.sha256(), element.path());
      } else if (element.kind().equals("root") && isRoot(element.path())) {
        line = folder + element.path() + (element.directory() ? "" : ".jar");
      } else if (element.kind().equals("lib") && contents.contains(element.path())) {
        line = folder + element.path();
      } else {
        throw new InstallException(
            "the package is refused: the element '"
                + element.path()
                + "' of its class path is no "
                + element.kind()
                + " of it");
      }
      if (line.indexOf(':') >= 0 || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
        throw new InstallException(
            "the package is refused: '"
                + element.path()
                + "' holds a character that no class path can say; rename it");
      }
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  /** Returns whether a path is {@code classes/} and one plain name. */
  private static boolean isRoot(String path) {
    return path.startsWith(PackageLayout.CLASSES)
        && isFileName(path.substring(PackageLayout.CLASSES.length()));
  }

  /** Returns whether a text names a file in a folder, and neither of its parents. */
  static boolean isFileName(String name) {
    return EntryNames.isRelative(name) && name.indexOf('/') < 0;
  }
}
