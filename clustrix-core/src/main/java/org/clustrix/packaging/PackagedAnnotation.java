package org.clustrix.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
 * function inherits its method from a jar, that is looked into too, if it is in the package or this
 * machine is known to have it. Stateless.
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
          name -> inPackage(info, zip, name).or(() -> inJars(info, zip, name)));
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

  /** Whatever is no class of the project lies in jars, in the package or beside it. */
  private static Optional<byte[]> inJars(PackageInfo info, ZipFile zip, String className) {
    if (JdkNames.isJdk(className)) {
      return Optional.empty();
    }
    String wanted = className.replace('.', '/') + ".class";
    return Stream.concat(
            info.metadata().contents().stream()
                .map(ContentEntry::path)
                .filter(path -> path.startsWith(PackageLayout.LIB))
                .map(zip::getEntry)
                .map(entry -> inPackedJar(zip, entry, wanted)),
            info.artifacts().values().stream().map(jar -> inJar(jar, wanted)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<byte[]> inJar(Path jar, String wanted) {
    try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
      return Optional.ofNullable(zip.getEntry(wanted)).map(entry -> read(zip, entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar that is itself packed has to be read from its beginning. */
  private static Optional<byte[]> inPackedJar(ZipFile zip, ZipArchiveEntry jar, String wanted) {
    try (ZipInputStream in = new ZipInputStream(zip.getInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(wanted)) {
          return Optional.of(in.readAllBytes());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(ZipFile zip, ZipArchiveEntry entry) {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
