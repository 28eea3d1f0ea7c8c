package org.clustrix.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules of the fixture {@code jars} as real jars, in a folder with a space in its name. */
class JarMattersTest {
  private static final String RUN = "fixture.Main#run";

  @TempDir private Path folder;
  private Path jars;
  private Path built;

  @BeforeEach
  void compile() throws IOException {
    Fixture.compiled("jars", folder);
    built = folder.resolve("built");
    jars = folder.resolve("my jars");
    Jars.of(built.resolve("3-helper")).write(jars.resolve("lib/helper 1.jar"));
  }

  private Jars library() throws IOException {
    return Jars.of(built.resolve("2-library"))
        .attribute("Class-Path", "lib/helper%201.jar lib/missing.jar file:/elsewhere.jar");
  }

  private List<ClassPathEntry> classPath(Path library) throws IOException {
    List<ClassPathEntry> entries = new ArrayList<>();
    entries.add(new ClassPathEntry(built.resolve("1-app"), new Origin.Module("app")));
    entries.add(Jars.artifact(library, "library"));
    entries.add(artifact("4-first", "first"));
    entries.add(artifact("5-noise", "noise"));
    return entries;
  }

  private ClassPathEntry artifact(String module, String name) throws IOException {
    Path jar = Jars.of(built.resolve(module)).write(jars.resolve(name + ".jar"));
    return Jars.artifact(jar, name);
  }

  private PackageInfo packaged(List<ClassPathEntry> classPath) {
    return new FilePackager()
        .packageFunction(
            new PackagingRequest(
                RUN,
                classPath,
                folder,
                List.of(),
                Map.of(),
                PackagingRequest.DEFAULT_PLATFORM,
                folder.resolve("out")));
  }

  private String answer(PackageInfo info) throws Exception {
    Unpacked unpacked = Unpacked.of(info, folder.resolve("cluster"));
    List<String> classPath = new ArrayList<>(unpacked.classPath());
    classPath.add(
        Path.of(FixtureMain.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString());
    return FreshJvm.run(
            unpacked.data(), classPath, FixtureMain.class.getName(), "fixture.Main", "run")
        .strip();
  }

  @Test
  void shipsWhatAManifestAddsToTheClassPathBehindTheJarThatNamesIt() throws Exception {
    PackageInfo info = packaged(classPath(library().write(jars.resolve("library.jar"))));

    assertThat(info.metadata().execution().classpath())
        .extracting(ClassPathElement::path)
        .containsExactly(
            "classes/1-app", "library-1.0.jar", "lib/helper 1-1.0.jar", "first-1.0.jar");
    assertThat(answer(info)).isEqualTo("answer: library helped base signed false first plugins 2");
  }

  @Test
  void shipsASignedJarUnchanged() throws Exception {
    Path jar = library().write(jars.resolve("library.jar"));
    Jars.sign(jar);
    PackageInfo info = packaged(classPath(jar));

    assertThat(info.metadata().dependencies().externalDependencies())
        .extracting(ExternalDependency::sha256)
        .contains(Sha256.hex(jar));
    assertThat(answer(info)).contains("signed true");
  }

  @Test
  void followsAllVersionsOfAMultiReleaseJar() throws Exception {
    byte[] version = Files.readAllBytes(built.resolve("2-library/library/Version.class"));
    // the same class, but for a string of the same length
    byte[] newer = new String(version, ISO_8859_1).replace("base", "fast").getBytes(ISO_8859_1);
    Path jar =
        library()
            .attribute("Multi-Release", "true")
            .entry("META-INF/versions/17/library/Version.class", newer)
            .write(jars.resolve("library.jar"));

    assertThat(answer(packaged(classPath(jar)))).contains("library helped fast");
  }

  @Test
  void takesTheFirstOfTwoClassesOfOneName() throws Exception {
    List<ClassPathEntry> entries = classPath(library().write(jars.resolve("library.jar")));
    Path other = folder.resolve("other/twice/Twice.class");
    Files.createDirectories(other.getParent());
    byte[] first = Files.readAllBytes(built.resolve("4-first/twice/Twice.class"));
    Files.write(
        other, new String(first, ISO_8859_1).replace("first", "other").getBytes(ISO_8859_1));
    entries.add(
        Jars.artifact(Jars.of(folder.resolve("other")).write(jars.resolve("other.jar")), "other"));
    assertThat(answer(packaged(entries))).contains(" first ");

    entries.add(1, entries.remove(entries.size() - 1));
    PackageInfo info = packaged(entries);
    assertThat(info.packageId()).isNotEmpty();
    Unpacked unpacked = Unpacked.of(info, folder.resolve("again"));
    assertThat(unpacked.classPath().get(1)).endsWith("other.jar");
  }

  @Test
  void reportsWhatAPackageCannotSettle() throws Exception {
    byte[] nested = Files.readAllBytes(jars.resolve("lib/helper 1.jar"));
    Path jar =
        library()
            .attribute("Automatic-Module-Name", "org.example.library")
            .attribute("Launcher-Agent-Class", "library.Library")
            .entry("nested/inner.jar", nested)
            .entry("native/libfixture.so", "ELF".getBytes(UTF_8))
            .write(jars.resolve("library.jar"));
    PackageInfo info = packaged(classPath(jar));

    String report =
        Files.readString(
            folder
                .resolve("out")
                .resolve("clustrix_package_" + info.packageId() + ".analysis.json"));
    assertThat(report)
        .contains("\"native library\"", "\"name\": \"fixture\"", "library.Library#answer()")
        .contains("\"nested jar\"", "nested/inner.jar")
        .contains("\"agent\"", "Launcher-Agent-Class: library.Library");
    assertThat(answer(info)).contains("library helped base");
  }
}
