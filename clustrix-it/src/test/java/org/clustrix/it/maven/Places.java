package org.clustrix.it.maven;

import java.nio.file.Path;

/** Where the tests read and write; the build hands the places over as system properties. */
public final class Places {
  private Places() {}

  /** Returns the folder of this module. */
  public static Path module() {
    return place("clustrix.it.basedir");
  }

  /** Returns the folder of this module's build output. */
  public static Path target() {
    return place("clustrix.it.target");
  }

  /** Returns the local repository of the build that runs these tests. */
  static Path localRepository() {
    return place("clustrix.it.localRepository");
  }

  private static Path place(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          property + " is not set; run these tests by Maven: mvn -B -pl clustrix-it -am verify");
    }
    return Path.of(value);
  }
}
