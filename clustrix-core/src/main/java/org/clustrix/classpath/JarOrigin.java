package org.clustrix.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.clustrix.format.Sha256;

/**
 * What a jar says of itself. Coordinates are those of {@code META-INF/maven}, where it holds one
 * such description and is named after it; a jar without is named after its content. A jar that lies
 * where Maven or Gradle keeps what it has downloaded can be had from some repository; any other
 * travels inside the package. Stateless.
 */
final class JarOrigin {
  private static final Pattern POM_PROPERTIES =
      Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
  private static final int SHOWN_DIGITS = 16;

  private JarOrigin() {}

  static Origin.Artifact of(Path jar) throws IOException {
    Optional<Properties> said = said(jar);
    String file = jar.getFileName().toString();
    if (said.isPresent()) {
      String version = said.get().getProperty("version");
      String stem = said.get().getProperty("artifactId") + "-" + version;
      Optional<String> classifier = classifier(file, stem);
      if (classifier.isPresent()) {
        String coordinates =
            said.get().getProperty("groupId")
                + ":"
                + said.get().getProperty("artifactId")
                + ":jar:"
                + (classifier.get().isEmpty() ? "" : classifier.get() + ":")
                + version;
        return new Origin.Artifact(
            coordinates,
            isDownloaded(jar, said.get()) ? Origin.Artifact.SOME_REPOSITORY : "",
            false);
      }
    }
    String name = file.replaceFirst("\\.jar$", "").replaceAll("[^A-Za-z0-9._-]", "_");
    return new Origin.Artifact(
        "local:" + name + ":jar:" + Sha256.hex(jar).substring(0, SHOWN_DIGITS), "", false);
  }

  /** A jar that was put together of others holds several, and is none of them. */
  private static Optional<Properties> said(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names =
          file.stream()
              .map(ZipEntry::getName)
              .filter(name -> POM_PROPERTIES.matcher(name).matches())
              .toList();
      if (names.size() != 1) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      try (InputStream in = file.getInputStream(file.getEntry(names.get(0)))) {
        properties.load(in);
      }
      boolean whole =
          List.of("groupId", "artifactId", "version").stream()
              .allMatch(key -> properties.getProperty(key, "").matches("[A-Za-z0-9._-]+"));
      return whole ? Optional.of(properties) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // properties with a broken escape
    }
  }

  /**
   * Returns what stands behind the version in the file's name; empty where that is another name.
   */
  private static Optional<String> classifier(String file, String stem) {
    String rest = file.startsWith(stem) ? file.substring(stem.length()) : "";
    if (rest.equals(".jar")) {
      return Optional.of("");
    }
    return rest.matches("-[A-Za-z0-9._-]+\\.jar")
        ? Optional.of(rest.substring(1, rest.length() - ".jar".length()))
        : Optional.empty();
  }

  private static boolean isDownloaded(Path jar, Properties said) throws IOException {
    if (jar.toString().replace('\\', '/').contains("/modules-2/files-2.1/")) {
      return true;
    }
    Path noted = jar.resolveSibling("_remote.repositories");
    if (!Files.isRegularFile(noted)) {
      return isCached(jar, said);
    }
    // name>repository= for what came from there, name>= for what was installed here
    String line = Pattern.quote(jar.getFileName() + ">") + "[^=]+=.*";
    return Files.readString(noted, StandardCharsets.ISO_8859_1)
        .lines()
        .anyMatch(text -> text.matches(line));
  }

  /**
   * Returns whether a jar lies in a local repository without a word of where it came from, as where
   * an image brought it along, and was not installed there.
   */
  private static boolean isCached(Path jar, Properties said) throws IOException {
    String version = said.getProperty("version");
    String artifact = said.getProperty("artifactId");
    Path place = Path.of(said.getProperty("groupId").replace('.', '/'), artifact, version);
    return jar.toAbsolutePath().getParent().endsWith(place)
        && Files.exists(jar.resolveSibling(artifact + "-" + version + ".pom"))
        && !LocalInstallation.made(jar, version);
  }
}
