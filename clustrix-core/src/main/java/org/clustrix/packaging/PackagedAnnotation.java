package org.clustrix.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.clustrix.entrypoint.AnnotatedFunctions;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.PackageLayout;
import org.clustrix.problem.ClustrixException;

/**
 * The annotation of a packaged function, read from the class in the package: classes travel byte
 * for byte, so a release needs no other record of it, and its id knows nothing of clusters.
 * Stateless.
 */
public final class PackagedAnnotation {
  private PackagedAnnotation() {}

  /**
   * Reads what {@code @Cluster} sets on the function of a package.
   *
   * @return attributes with their values; empty where it carries none, or lies in an artifact
   * @throws ClustrixException where the package cannot be read
   */
  public static Map<String, List<String>> of(PackageInfo info) {
    FunctionInfo function = info.metadata().function();
    String wanted = "/" + function.className().replace('.', '/') + ".class";
    Optional<String> path =
        info.metadata().contents().stream()
            .map(ContentEntry::path)
            .filter(name -> name.startsWith(PackageLayout.CLASSES) && name.endsWith(wanted))
            .filter(name -> name.indexOf('/', PackageLayout.CLASSES.length()) == at(name, wanted))
            .findFirst();
    if (path.isEmpty()) {
      return Map.of();
    }
    try (ZipFile zip = ZipFile.builder().setPath(info.packagePath()).get();
        InputStream in = zip.getInputStream(zip.getEntry(path.get()))) {
      return AnnotatedFunctions.values(in, path.get(), function.name() + function.descriptor());
    } catch (IOException e) {
      throw new ClustrixException(
          info.packagePath() + " cannot be read: " + e, "package the function again", e);
    }
  }

  /** Where the class begins: right behind the name of its root. */
  private static int at(String name, String wanted) {
    return name.length() - wanted.length();
  }
}
