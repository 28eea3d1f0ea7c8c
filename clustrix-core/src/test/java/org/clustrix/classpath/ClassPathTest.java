package org.clustrix.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPathTest {
  private static final Origin LIBRARY = new Origin.Artifact("g:lib:jar:1", "https://x", false);

  @TempDir private Path folder;

  private ClassPathEntry directory(String name, String... files) throws IOException {
    for (String file : files) {
      Path path = folder.resolve(name).resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, name);
    }
    return new ClassPathEntry(folder.resolve(name), new Origin.Module(name));
  }

  private ClassPathEntry jar(boolean multiRelease, String... files) throws IOException {
    Path path = folder.resolve("lib.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (multiRelease) {
      manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    }
    try (OutputStream out = Files.newOutputStream(path);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (String file : files) {
        jar.putNextEntry(new JarEntry(file));
        jar.write(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    return new ClassPathEntry(path, LIBRARY);
  }

  @Test
  void theFirstRootDecides() throws IOException {
    try (ClassPath classPath =
        ClassPath.of(
            List.of(
                directory("b", "x/A.class", "shared.txt"),
                directory("a", "x/A.class", "shared.txt", "x/B.class"),
                jar(false, "x/B.class", "y/C.class")))) {
      assertThat(classPath.find("x.A").orElseThrow().root().artifactId()).isEqualTo("b");
      assertThat(classPath.find("x.B").orElseThrow().root().artifactId()).isEqualTo("a");
      assertThat(classPath.find("x.D")).isEmpty();
      assertThat(classPath.resources("shared.txt"))
          .extracting(resource -> resource.root().artifactId())
          .containsExactly("b", "a");
      assertThat(classPath.declares("x.A")).isTrue();
      assertThat(classPath.declares("y.C")).isFalse();
      assertThat(classPath.declares("y.D")).isFalse();
    }
  }

  @Test
  void versionsCountInMultiReleaseJarsOnly() throws IOException {
    String[] files = {"META-INF/versions/9/x/A.class", "x/A.class"};
    try (ClassPath classPath = ClassPath.of(List.of(jar(true, files)))) {
      assertThat(classPath.find("x.A").orElseThrow().paths())
          .containsExactly("x/A.class", "META-INF/versions/9/x/A.class");
    }
    try (ClassPath classPath = ClassPath.of(List.of(jar(false, files)))) {
      assertThat(classPath.find("x.A").orElseThrow().paths()).containsExactly("x/A.class");
    }
  }

  @Test
  void whatIsNoJarIsPassedOver() throws IOException {
    Path pom = Files.writeString(folder.resolve("lib.pom"), "<project/>");
    try (ClassPath classPath = ClassPath.of(List.of(new ClassPathEntry(pom, LIBRARY)))) {
      assertThat(classPath.roots()).isEmpty();
    }
  }

  @Test
  void missingAndBrokenEntriesAreNamed() throws IOException {
    Path missing = folder.resolve("target/classes");
    assertThatThrownBy(
            () -> ClassPath.of(List.of(new ClassPathEntry(missing, new Origin.Module("m")))))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining(missing.toString())
        .hasMessageContaining("mvn compile");
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
    assertThatThrownBy(() -> ClassPath.of(List.of(new ClassPathEntry(broken, LIBRARY))))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("broken.jar");
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.String, true",
    "javax.xml.XMLConstants, true",
    "javax.xml.parsers.SAXParser, true",
    "javax.xml.bind.JAXBContext, false",
    "javax.inject.Inject, false",
    "org.w3c.dom.Node, true",
    "com.sun.net.httpserver.HttpServer, true",
    "com.sunny.Day, false",
    "javaslang.List, false",
    "Main, false",
  })
  void knowsTheJdkByName(String className, boolean jdk) {
    assertThat(JdkNames.isJdk(className)).isEqualTo(jdk);
  }
}
