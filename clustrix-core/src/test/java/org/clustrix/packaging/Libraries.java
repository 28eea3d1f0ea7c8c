package org.clustrix.packaging;

import java.nio.file.Path;
import java.util.List;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;

/** The real libraries of the fixtures, found by a class of each on the class path of the tests. */
final class Libraries {
  static final String REPOSITORY = "https://repo.example.org/maven2";

  private Libraries() {}

  static List<ClassPathEntry> all() {
    return List.of(
        library("org.apache.commons.csv.CSVFormat", "org.apache.commons:commons-csv"),
        library("org.apache.commons.math3.util.FastMath", "org.apache.commons:commons-math3"),
        library(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core:jackson-databind"),
        library(
            "com.fasterxml.jackson.core.JsonFactory", "com.fasterxml.jackson.core:jackson-core"),
        library(
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core:jackson-annotations"),
        library("org.apache.commons.io.IOUtils", "commons-io:commons-io"),
        library("org.apache.commons.codec.binary.Hex", "commons-codec:commons-codec"),
        library("org.apache.commons.lang3.StringUtils", "org.apache.commons:commons-lang3"));
  }

  static ClassPathEntry library(String className, String groupAndArtifact) {
    try {
      Class<?> type = Class.forName(className, false, Libraries.class.getClassLoader());
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      String file = jar.getFileName().toString();
      String artifact = groupAndArtifact.substring(groupAndArtifact.indexOf(':') + 1);
      String version = file.substring(artifact.length() + 1, file.length() - ".jar".length());
      String group = groupAndArtifact.substring(0, groupAndArtifact.indexOf(':'));
      String coordinates = group + ":" + artifact + ":jar:" + version;
      return new ClassPathEntry(jar, new Origin.Artifact(coordinates, REPOSITORY, false));
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
