package org.clustrix.format;

/** Names inside a package ZIP, and the names of the files beside it. The one place that knows. */
public final class PackageLayout {
  /** The description of the package, the first thing that a reader looks at. */
  public static final String METADATA = "metadata.json";

  /** Prefix of classes and resources: {@code classes/<n>-<artifactId>/…}. */
  public static final String CLASSES = "classes/";

  /** Prefix of data files, at their path relative to the project. */
  public static final String DATA = "data/";

  /** Prefix of jars that no repository can give. */
  public static final String LIB = "lib/";

  private PackageLayout() {}

  /** Returns the file name of a package, {@code clustrix_package_<id>.zip}. */
  public static String packageFile(String packageId) {
    return "clustrix_package_" + packageId + ".zip";
  }

  /** Returns the name of the analysis that lies beside a package and travels with it. */
  public static String analysisFile(String packageId) {
    return "clustrix_package_" + packageId + ".analysis.json";
  }

  /** Returns the root of the n-th project module on the class path, without a slash at the end. */
  public static String classRoot(int n, String artifactId) {
    return CLASSES + n + "-" + artifactId;
  }

  /**
   * Returns the file name of an artifact in a store or repository.
   *
   * @param coordinates {@code group:artifact:extension[:classifier]:version}
   * @throws FormatException where they have another form
   */
  public static String artifactFile(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    if (parts.length != 4 && parts.length != 5) {
      throw new FormatException(
          "coordinates '"
              + coordinates
              + "' are not group:artifact:extension[:classifier]:version");
    }
    String classifier = parts.length == 5 ? "-" + parts[3] : "";
    return parts[1] + "-" + parts[parts.length - 1] + classifier + "." + parts[2];
  }
}
