package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipError;
import java.util.zip.ZipException;

/**
 * Files on the class path that are not any more what was installed. Tasks check sizes alone; only
 * an error that such a file may be the reason of has them read and hashed. What is damaged is
 * removed, so that the next deployment sends it again. Stateless but for its files.
 */
final class Damage {
  private static final int MOST_CAUSES = 100;

  private final InstalledFiles files;

  private Damage(InstalledFiles files) {
    this.files = files;
  }

  /** Returns the damage of an installed package. */
  static Damage of(InstalledFiles files) {
    return new Damage(files);
  }

  /** Returns what is never the reason, for a task that has no package yet. */
  static Damage unknown() {
    return new Damage(null);
  }

  /**
   * Removes what is damaged, if an exception makes that likely, and returns what to tell the user;
   * an empty text where nothing is damaged. It must not hide the error that it looks into, so
   * whatever goes wrong here counts as no damage.
   */
  String mend(Throwable thrown) {
    if (files == null || !isLikelyReasonOf(thrown)) {
      return "";
    }
    List<String> removed;
    try {
      removed = files.removeDamaged();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return "";
    }
    return removed.isEmpty()
        ? ""
        : "damaged on the cluster and removed there: "
            + String.join(", ", removed)
            + "; run clustrix:deploy, or submit again, and it is sent anew";
  }

  private static boolean isLikelyReasonOf(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      boolean linkage =
          cause instanceof LinkageError && !(cause instanceof ExceptionInInitializerError);
      if (linkage
          || cause instanceof ClassNotFoundException
          || cause instanceof ZipException
          || cause instanceof ZipError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
