package org.clustrix.maven;

import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that takes a package which was made before, too. */
public abstract class PackageMojo extends ClustrixMojo {
  /**
   * A package that was made before, and is taken as it is: a file, or group:artifact:version of a
   * release, with :classifier behind where the release has several functions.
   */
  @Parameter(property = "clustrix.package", name = "package")
  private String releasedPackage;

  /** Set by Maven: a field cannot have the name of the parameter. */
  public final void setPackage(String name) {
    releasedPackage = name;
  }

  @Override
  final Optional<String> releasedPackage() {
    return Optional.ofNullable(commandLine().text("package", releasedPackage))
        .filter(name -> !name.isBlank());
  }
}
