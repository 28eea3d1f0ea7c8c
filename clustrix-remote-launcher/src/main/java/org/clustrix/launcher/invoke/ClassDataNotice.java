package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

/**
 * Tells the job script that this JVM has refused the archive of classes that it was given: damaged,
 * or made for another class path or JVM. The JVM itself was told to be silent about that.
 * Stateless.
 */
final class ClassDataNotice {
  /** The file that is to appear then; not set where no archive was given. */
  private static final String VARIABLE = "CLUSTRIX_CLASS_DATA_REFUSED";

  private ClassDataNotice() {}

  /** Makes the file where the JVM runs without an archive. */
  static void give() {
    String file = System.getenv(VARIABLE);
    if (file != null && !System.getProperty("java.vm.info", "sharing").contains("sharing")) {
      try {
        Files.createFile(Paths.get(file));
      } catch (IOException untold) {
        // the next task tells, and until then everything only takes longer
        return;
      }
    }
  }
}
