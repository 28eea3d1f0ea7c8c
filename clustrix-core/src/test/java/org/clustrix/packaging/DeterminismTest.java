package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.format.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, and only what matters changes the id. */
class DeterminismTest {
  @TempDir private Path folder;
  private Fixture fixture;
  private PackageInfo first;

  @BeforeEach
  void packageOnce() throws Exception {
    fixture = Fixture.compiled("statistics", folder);
    first = new FilePackager().packageFunction(fixture.request(folder.resolve("out")));
  }

  private PackageInfo again(List<ClassPathEntry> classPath, Path project) throws IOException {
    PackagingRequest request =
        new PackagingRequest(
            fixture.expectations().function(),
            classPath,
            project,
            List.of(),
            Map.of(),
            PackagingRequest.DEFAULT_PLATFORM,
            folder.resolve("again"));
    return new FilePackager().packageFunction(request);
  }

  private void assertSame(PackageInfo other) throws IOException {
    assertThat(other.packageId()).isEqualTo(first.packageId());
    assertThat(Sha256.hex(other.packagePath())).isEqualTo(Sha256.hex(first.packagePath()));
  }

  @Test
  void sameWhereFilesWereMadeInAnotherOrderUnderAnotherPathAtAnotherTime() throws Exception {
    long seed = System.nanoTime();
    Path copy = folder.resolve("copy with spaces");
    shuffledCopy(folder.resolve("built"), copy.resolve("built"), seed);
    shuffledCopy(fixture.project(), copy.resolve("project"), seed);

    List<ClassPathEntry> classPath = new ArrayList<>();
    for (ClassPathEntry entry : fixture.classPath()) {
      Path inBuilt = entry.file();
      classPath.add(
          inBuilt.startsWith(folder)
              ? new ClassPathEntry(
                  copy.resolve("built").resolve(inBuilt.getFileName()), entry.origin())
              : entry);
    }
    assertThat(again(classPath, copy.resolve("project")).packageId())
        .as("seed " + seed)
        .isEqualTo(first.packageId());
    assertSame(again(classPath, copy.resolve("project")));
  }

  private static void shuffledCopy(Path from, Path to, long seed) throws IOException {
    List<Path> files;
    try (Stream<Path> walked = Files.walk(from)) {
      files = new ArrayList<>(walked.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.shuffle(files, new Random(seed));
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  @Test
  void sameInAnyTimeZoneAndLocale() throws Exception {
    for (String zone : List.of("Asia/Tokyo", "America/New_York")) {
      String printed =
          inChild(
              FreshJvm.java(),
              List.of("-Duser.timezone=" + zone, "-Duser.language=tr", "-Dfile.encoding=US-ASCII"));
      assertThat(printed).contains(expected());
    }
  }

  @Test
  void sameOnAnotherJdk() throws Exception {
    String java = Jdks.command(Jdks.forRelease(25), "java");
    assertThat(inChild(java, List.of())).contains(expected());
  }

  private String expected() throws IOException {
    return first.packageId() + " " + Sha256.hex(first.packagePath());
  }

  /** Packages the same compiled fixture in another JVM, which prints id and hash. */
  private String inChild(String java, List<String> options) throws Exception {
    return FreshJvm.run(
        java,
        options,
        Path.of("").toAbsolutePath(),
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)),
        PackagerMain.class.getName(),
        folder.resolve("built").toString(),
        folder.resolve("child").toString());
  }

  @Test
  void unrelatedClassesAndUnusedDependenciesChangeNothing() throws Exception {
    List<ClassPathEntry> classPath = new ArrayList<>(fixture.classPath());
    Files.copy(
        Path.of(getClass().getResource("DeterminismTest.class").toURI()),
        classPath.get(0).file().resolve("Unrelated.class"));
    Path empty = Files.createDirectories(folder.resolve("empty"));
    classPath.add(0, new ClassPathEntry(empty, new Origin.Module("unused-module")));
    classPath.add(
        1, Libraries.library("org.assertj.core.api.Assertions", "org.assertj:assertj-core"));

    assertSame(again(classPath, fixture.project()));
  }

  @Test
  void aChangedConstantChangesTheId() throws Exception {
    Path classFile = fixture.classPath().get(0).file().resolve("fixture/Main.class");
    byte[] bytes = Files.readAllBytes(classFile);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    // The name of a column: a constant of the same length
    String changed = text.replace("\u0001\u0000\u0001y", "\u0001\u0000\u0001z");
    assertThat(changed).isNotEqualTo(text);
    Files.write(classFile, changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

    assertThat(again(fixture.classPath(), fixture.project()).packageId())
        .isNotEqualTo(first.packageId());
  }

  @Test
  void anotherDataFileChangesTheId() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(project.resolve("data"));
    Files.writeString(project.resolve("data/points.csv"), "x,y\n1,1\n");

    assertThat(again(fixture.classPath(), project).packageId()).isNotEqualTo(first.packageId());
  }
}
