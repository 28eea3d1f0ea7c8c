package org.clustrix.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.clustrix.classpath.JdkNames;
import org.clustrix.entrypoint.FunctionAnnotation;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.PackageLayout;
import org.clustrix.problem.ClustrixException;

/**
 * The annotation of a packaged function, read from the classes in the package: they travel byte for
 * byte, so a release needs no other record of it, and its id knows nothing of clusters. Where the
 * function inherits its method from a jar, that is looked into too, if this machine has it at hand.
 * Stateless.
 */
public final class PackagedAnnotation {
  private PackagedAnnotation() {}

  /**
   * Reads what {@code @Cluster} sets on the function of a package.
   *
   * @return attributes with their values; empty where it carries none, or lies in an artifact that
   *     {@link PackageInfo#artifacts} does not know
   * @throws ClustrixException where the package cannot be read
   */
  public static Map<String, List<String>> of(PackageInfo info) {
    try (ZipFile zip = ZipFile.builder().setPath(info.packagePath()).get()) {
      return FunctionAnnotation.of(
          info.metadata().function(),
          name -> inPackage(info, zip, name).or(() -> inJar(info, name)));
    } catch (IOException | UncheckedIOException e) {
      throw new ClustrixException(
          info.packagePath() + " cannot be read: " + e, "package the function again", e);
    }
  }

  private static Optional<byte[]> inPackage(PackageInfo info, ZipFile zip, String className) {
    String wanted = "/" + className.replace('.', '/') + ".class";
    return info.metadata().contents().stream()
        .map(ContentEntry::path)
        .filter(name -> name.startsWith(PackageLayout.CLASSES) && name.endsWith(wanted))
        .filter(name -> name.indexOf('/', PackageLayout.CLASSES.length()) == at(name, wanted))
        .findFirst()
        .map(zip::getEntry)
        .map(entry -> read(zip, entry));
  }

  /** Where the class begins: right behind the name of its root. */
  private static int at(String name, String wanted) {
    return name.length() - wanted.length();
  }

  private static Optional<byte[]> inJar(PackageInfo info, String className) {
    if (JdkNames.isJdk(className)) {
      return Optional.empty();
    }
    for (Path jar : info.artifacts().values()) {
      try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
        ZipArchiveEntry entry = zip.getEntry(className.replace('.', '/') + ".class");
        if (entry != null) {
          return Optional.of(read(zip, entry));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(jar.toString(), e);
      }
    }
    return Optional.empty();
  }

  private static byte[] read(ZipFile zip, ZipArchiveEntry entry) {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(entry.getName(), e);
    }
  }
}
