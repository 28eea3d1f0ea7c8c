package org.clustrix.api;

import java.nio.file.Path;

/**
 * Where a job works: in {@code <work directory>/.clustrix/jobs/<job>/work}, a folder that stands
 * for the work directory, with links to what is there. The two are one folder to a walk, or a link
 * back to the work directory would be no circle in a job, and one on the client. Stateless.
 */
final class JobFolder {
  private static final String STATE = ".clustrix";
  private static final String JOBS = "jobs";
  private static final String WORK = "work";
  private static final int NAMES = 4;

  private JobFolder() {}

  /** Returns what a real path stands for: itself, or the one in the work directory. */
  static Path real(Path path) {
    for (int i = 0; i + NAMES <= path.getNameCount(); i++) {
      if (is(path, i, STATE) && is(path, i + 1, JOBS) && is(path, i + NAMES - 1, WORK)) {
        Path above = path.getRoot();
        above = i == 0 ? above : above.resolve(path.subpath(0, i));
        return i + NAMES == path.getNameCount()
            ? above
            : above.resolve(path.subpath(i + NAMES, path.getNameCount()));
      }
    }
    return path;
  }

  private static boolean is(Path path, int n, String name) {
    return path.getName(n).toString().equals(name);
  }
}
