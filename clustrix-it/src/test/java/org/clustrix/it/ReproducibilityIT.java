package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.it.maven.Jdk;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.maven.Trees;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One function, one id, one ZIP, byte for byte; another byte that matters, another id. */
final class ReproducibilityIT {
  private static final String FUNCTION = "com.acme.probe.Scaled#run";
  private static Project first;
  private static Path reference;

  @BeforeAll
  static void packageOnce() {
    first = Project.fixture("probe", "reproducible");
    reference = packaged(first.build("package", "clustrix:package-function"), first);
  }

  @Test
  void isTheSameInAnotherFolderTimeZoneLocaleAndMode() throws IOException {
    Project second = checkout("reproducible elsewhere, with a longer name");
    Files.setLastModifiedTime(
        second.folder().resolve("target/classes/com/acme/probe/Factor.class"),
        java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
    Path other =
        packaged(
            second
                .build("package", "clustrix:package-function")
                .property("maven.main.skip", "true")
                .env("TZ", "America/New_York")
                .env("LC_ALL", "C")
                .env("MAVEN_OPTS", "-Duser.language=tr -Duser.country=TR"),
            second);
    assertSame(other);
  }

  @Test
  void isTheSameOnJava25() throws IOException {
    Jdk jdk = Jdk.find(25).orElse(null);
    Assumptions.assumeTrue(jdk != null, "there is no JDK 25 on this machine");
    Project second = checkout("reproducible on 25");
    assertSame(
        packaged(
            second
                .build("package", "clustrix:package-function")
                .property("maven.main.skip", "true")
                .env("TZ", "Asia/Tokyo")
                .on(jdk),
            second));
  }

  @Test
  void doesNotDependOnWhatTheFunctionDoesNotUse() {
    Project second = Project.fixture("probe", "reproducible-unrelated");
    second.write(
        "src/main/java/com/acme/probe/Unrelated.java",
        "package com.acme.probe;\n\npublic class Unrelated {}\n");
    second.replace(
        "pom.xml",
        "  </dependencies>",
        """
            <dependency>
              <groupId>org.apache.commons</groupId>
              <artifactId>commons-math3</artifactId>
              <version>3.6.1</version>
            </dependency>
          </dependencies>""");
    assertSame(packaged(second.build("package", "clustrix:package-function"), second));
  }

  @Test
  void changesWithAConstantInAHelper() {
    Project second = Project.fixture("probe", "reproducible-changed");
    second.replace("src/main/java/com/acme/probe/Factor.java", "7 * number", "8 * number");
    Path other = packaged(second.build("package", "clustrix:package-function"), second);
    assertThat(other.getFileName()).isNotEqualTo(reference.getFileName());
  }

  /** Copies the first project with its compiled classes. */
  private static Project checkout(String name) throws IOException {
    Project second = Project.fixture("probe", name);
    Trees.copy(first.folder().resolve("target/classes"), second.folder().resolve("target/classes"));
    return second;
  }

  private static Path packaged(MavenBuild build, Project project) {
    build.set("function", FUNCTION).run().succeeded();
    return project.newestPackage("");
  }

  private static void assertSame(Path other) {
    assertThat(other.getFileName()).isEqualTo(reference.getFileName());
    assertThat(other).hasSameBinaryContentAs(reference);
  }
}
