package org.clustrix.classpath;

/** Where a class path element came from; decides how it travels. */
public sealed interface Origin {

  /**
   * Classes of the project or of a reactor sibling: they travel inside the package, class by class.
   *
   * @param artifactId names the root in the package
   */
  record Module(String artifactId) implements Origin {}

  /**
   * A dependency artifact: it travels as a whole jar.
   *
   * @param coordinates {@code group:artifact:extension[:classifier]:version}, exact
   * @param repository the URL of the repository that holds it, unmirrored and without user info;
   *     empty where no repository can give it, and then its jar travels inside the package; {@link
   *     #SOME_REPOSITORY} where one can but nobody knows which
   * @param provided whether the cluster has it: it is analysed and listed, but not shipped
   */
  record Artifact(String coordinates, String repository, boolean provided) implements Origin {
    /** A repository that is there, without an address: the client sends the jar. */
    public static final String SOME_REPOSITORY = "?";

    /** Returns the address that a package records; empty where none is known. */
    public String address() {
      return repository.equals(SOME_REPOSITORY) ? "" : repository;
    }
  }
}
