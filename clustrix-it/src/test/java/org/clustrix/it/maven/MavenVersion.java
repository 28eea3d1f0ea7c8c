package org.clustrix.it.maven;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Maven versions that the tests drive; the build unpacks them. */
public enum MavenVersion {
  /** The oldest that is supported. */
  V3_6("3.6.3"),
  /** The last of its line. */
  V3_8("3.8.9"),
  /** What most people use; the default of the tests. */
  V3_9("3.9.15"),
  /** Resolver 2 under Maven 3. */
  V3_10("3.10.0"),
  /** The coming one. */
  V4("4.0.0-rc-6");

  private final String version;

  MavenVersion(String version) {
    this.version = version;
  }

  /** Returns the folder of the distribution. */
  Path home() {
    Path home = Places.target().resolve("maven/apache-maven-" + version);
    if (!Files.isDirectory(home)) {
      throw new IllegalStateException(
          "there is no Maven in " + home + "; the phase pre-integration-test unpacks it");
    }
    return home;
  }

  @Override
  public String toString() {
    return version;
  }
}
