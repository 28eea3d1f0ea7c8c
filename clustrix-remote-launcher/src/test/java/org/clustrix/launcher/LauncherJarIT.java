package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.clustrix.launcher.support.Cluster;
import org.codehaus.mojo.animal_sniffer.ClassListBuilder;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher jar itself must be: one small file of Java 8, with nobody else's names. */
class LauncherJarIT {
  private static final int JAVA_8 = 52;
  private static final long MAX_SIZE = 6_000_000;

  /**
   * Classes of other logging libraries, which commons-logging asks for and lives without, and of
   * the HTTP client behind names that only Commons VFS over HTTP has.
   */
  private static final List<String> OPTIONAL =
      List.of(
          "org.clustrix.shaded.commons.httpclient.util.*",
          "org.apache.log4j.*",
          "org.apache.logging.log4j.*",
          "org.apache.logging.log4j.spi.*",
          "org.apache.log.*",
          "org.apache.avalon.framework.logger.*",
          "org.slf4j.*",
          "org.slf4j.spi.*",
          "javax.servlet.*");

  private static List<JarEntry> classes(JarFile jar) {
    return jar.stream()
        .filter(entry -> entry.getName().endsWith(".class"))
        .filter(entry -> !entry.getName().startsWith("META-INF/versions/"))
        .toList();
  }

  @Test
  void isSmall() throws IOException {
    assertThat(Files.size(Cluster.jar())).isLessThan(MAX_SIZE);
  }

  @Test
  void holdsNoClassUnderAForeignName() throws IOException {
    try (JarFile jar = new JarFile(Cluster.jar().toFile())) {
      assertThat(classes(jar))
          .hasSizeGreaterThan(100)
          .allMatch(entry -> entry.getName().startsWith("org/clustrix/"));
      assertThat(jar.stream().map(JarEntry::getName))
          .filteredOn(name -> name.matches("META-INF/versions/.*[.]class"))
          .isNotEmpty()
          .allMatch(name -> name.matches("META-INF/versions/[0-9]+/org/clustrix/.*"));
      assertThat(jar.stream().map(JarEntry::getName))
          .allMatch(name -> name.startsWith("org/") || name.startsWith("META-INF/"))
          .noneMatch(name -> name.startsWith("org/apache/") || name.endsWith("module-info.class"))
          .noneMatch(
              name ->
                  name.startsWith("META-INF/services/") && !name.matches(".*/(org.clustrix.*)?"));
    }
  }

  @Test
  void holdsTheLicencesOfWhatIsInIt() throws IOException {
    try (JarFile jar = new JarFile(Cluster.jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains(
              "META-INF/LICENSE",
              "META-INF/LICENSE.JSch.txt",
              "META-INF/LICENSE.JZlib.txt",
              "META-INF/LICENSE.jBCrypt.txt");
    }
  }

  @Test
  void isByteCodeOfJava8() throws IOException {
    try (JarFile jar = new JarFile(Cluster.jar().toFile())) {
      for (JarEntry entry : classes(jar)) {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
          in.skipNBytes(6);
          assertThat(in.readUnsignedShort()).as(entry.getName()).isLessThanOrEqualTo(JAVA_8);
        }
      }
    }
  }

  @Test
  void callsOnlyTheApiOfJava8(@TempDir Path dir) throws Exception {
    try (JarFile jar = new JarFile(Cluster.jar().toFile())) {
      for (JarEntry entry : classes(jar)) {
        Path file = dir.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(jar.getInputStream(entry), file);
      }
    }
    Path newer =
        Path.of(LauncherJarIT.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(beyondJava8(dir)).isEmpty();
    assertThat(beyondJava8(newer)).as("this test itself").isNotEmpty();
  }

  private static List<String> beyondJava8(Path classes) throws IOException {
    Findings findings = new Findings();
    ClassListBuilder own = new ClassListBuilder(findings);
    own.process(classes.toFile());
    Set<String> known = new HashSet<>(own.getPackages());
    known.addAll(OPTIONAL);
    try (InputStream signature =
        Files.newInputStream(Path.of(System.getProperty("clustrix.java8.signature")))) {
      SignatureChecker checker = new SignatureChecker(signature, known, findings);
      checker.setSourcePath(List.of());
      checker.process(classes.toFile());
    }
    return findings.found;
  }

  /** Collects what the checker reports; it has no other way out. */
  private static final class Findings implements Logger {
    private final List<String> found = new ArrayList<>();

    @Override
    public void info(String message) {}

    @Override
    public void info(String message, Throwable t) {}

    @Override
    public void debug(String message) {}

    @Override
    public void debug(String message, Throwable t) {}

    @Override
    public void warn(String message) {}

    @Override
    public void warn(String message, Throwable t) {}

    @Override
    public void error(String message) {
      found.add(message);
    }

    @Override
    public void error(String message, Throwable t) {
      found.add(message + ": " + t);
    }
  }
}
