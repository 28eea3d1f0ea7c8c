package org.clustrix.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmClassPathTest {
  @TempDir private Path folder;

  private static Path jar(Path file, String classPath, Map<String, String> files)
      throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!classPath.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    }
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, String> entry : files.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Map<String, String> described(String group, String artifact, String version) {
    return Map.of(
        "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
        "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n",
        "a/A.class",
        "x");
  }

  private List<ClassPathEntry> of(Path... files) throws IOException {
    URL[] urls = new URL[files.length];
    for (int i = 0; i < files.length; i++) {
      urls[i] = files[i].toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return JvmClassPath.of(loader, "none.Such");
    }
  }

  private static Origin.Artifact artifact(ClassPathEntry entry) {
    return (Origin.Artifact) entry.origin();
  }

  @Test
  void theTestsOwnJarsHaveTheirCoordinates() {
    List<ClassPathEntry> entries =
        JvmClassPath.of(getClass().getClassLoader(), getClass().getName());
    String gson = Gson.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String compress = ZipFile.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertThat(entries)
        .filteredOn(entry -> entry.file().toString().equals(gson))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(artifact(entry).coordinates())
                    .startsWith("com.google.code.gson:gson:jar:2."));
    assertThat(entries)
        .filteredOn(entry -> entry.file().toString().equals(compress))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(artifact(entry).coordinates())
                  .startsWith("org.apache.commons:commons-compress:jar:1.");
              assertThat(artifact(entry).repository()).isEqualTo(Origin.Artifact.SOME_REPOSITORY);
              assertThat(artifact(entry).address()).isEmpty();
            });
    assertThat(entries)
        .filteredOn(entry -> entry.file().endsWith("target/test-classes"))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.origin()).isEqualTo(new Origin.Module("clustrix-core")));
  }

  @Test
  void aJarThatOnlyNamesOthersGivesWayToThem() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("with space/classes"));
    Path library = jar(folder.resolve("lib/library.jar"), "", Map.of("a/A.class", "x"));
    Path booter =
        jar(
            folder.resolve("booter.jar"),
            classes.toUri() + " lib/library.jar lib/absent.jar",
            Map.of("META-INF/", ""));
    assertThat(of(booter)).extracting(ClassPathEntry::file).containsExactly(classes, library);
  }

  @Test
  void aJarWithContentStaysAndBringsWhatItNames() throws IOException {
    Path other = jar(folder.resolve("elsewhere/other.jar"), "", Map.of("b/B.class", "x"));
    Path main = jar(folder.resolve("main.jar"), other.toUri().toString(), Map.of("a/A.class", "x"));
    assertThat(of(main)).extracting(ClassPathEntry::file).containsExactly(main, other);
  }

  @Test
  void onlyWhatWasDownloadedCountsAsHeldByARepository() throws IOException {
    Path downloaded = jar(folder.resolve("d/x-1.0.jar"), "", described("g", "x", "1.0"));
    Files.writeString(downloaded.resolveSibling("_remote.repositories"), "x-1.0.jar>central=\n");
    Path installed = jar(folder.resolve("i/y-1.0.jar"), "", described("g", "y", "1.0"));
    Files.writeString(installed.resolveSibling("_remote.repositories"), "y-1.0.jar>=\n");
    Path classified = jar(folder.resolve("c/z-1.0-linux.jar"), "", described("g", "z", "1.0"));
    assertThat(of(downloaded, installed, classified))
        .extracting(ClassPathEntry::origin)
        .containsExactly(
            new Origin.Artifact("g:x:jar:1.0", Origin.Artifact.SOME_REPOSITORY, false),
            new Origin.Artifact("g:y:jar:1.0", "", false),
            new Origin.Artifact("g:z:jar:linux:1.0", "", false));
  }

  @Test
  void aLocalRepositoryNeedNotSayWhereItsJarsCameFrom() throws IOException {
    Path cached = jar(folder.resolve("g/h/x/1.0/x-1.0.jar"), "", described("g.h", "x", "1.0"));
    Path installed = jar(folder.resolve("g/h/y/1.0/y-1.0.jar"), "", described("g.h", "y", "1.0"));
    Path copied = jar(folder.resolve("g/h/z/1.0/z-1.0.jar"), "", described("g.h", "z", "1.0"));
    Files.createFile(cached.resolveSibling("x-1.0.pom"));
    Files.createFile(installed.resolveSibling("y-1.0.pom"));
    Files.writeString(folder.resolve("g/h/y/maven-metadata-local.xml"), "<version>1.0</version>");
    assertThat(of(cached, installed, copied))
        .extracting(entry -> artifact(entry).repository())
        .containsExactly(Origin.Artifact.SOME_REPOSITORY, "", "");
  }

  @Test
  void theJarOfTheFunctionIsTheProjectUnlessItWasDownloaded() throws IOException {
    Path own = jar(folder.resolve("app-2.jar"), "", Map.of("b/Main.class", "x"));
    Path downloaded = jar(folder.resolve("d/x-1.0.jar"), "", described("g", "x", "1.0"));
    Files.writeString(downloaded.resolveSibling("_remote.repositories"), "x-1.0.jar>central=\n");
    URL[] urls = {own.toUri().toURL(), downloaded.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      assertThat(JvmClassPath.of(loader, "b.Main.Inner"))
          .extracting(ClassPathEntry::origin)
          .first()
          .isEqualTo(new Origin.Module("app-2"));
      assertThat(JvmClassPath.of(loader, "a.A"))
          .noneMatch(e -> e.origin() instanceof Origin.Module);
    }
  }

  @Test
  void aJarWithoutCoordinatesOrWithSeveralIsNamedAfterItsContent() throws IOException {
    Path bare = jar(folder.resolve("bare tool.jar"), "", Map.of("a/A.class", "x"));
    Map<String, String> two = new java.util.TreeMap<>(described("g", "x", "1.0"));
    two.putAll(described("g", "y", "1.0"));
    Path shaded = jar(folder.resolve("x-1.0.jar"), "", two);
    Path renamed = jar(folder.resolve("renamed.jar"), "", described("g", "x", "1.0"));
    assertThat(of(bare, shaded, renamed))
        .extracting(entry -> artifact(entry).coordinates())
        .satisfiesExactly(
            name -> assertThat(name).matches("local:bare_tool:jar:[0-9a-f]{16}"),
            name -> assertThat(name).matches("local:x-1\\.0:jar:[0-9a-f]{16}"),
            name -> assertThat(name).matches("local:renamed:jar:[0-9a-f]{16}"));
  }

  @Test
  void aFolderIsNamedAfterItsProjectAndNeverAfterWhereItLies() throws IOException {
    Path maven = Files.createDirectories(folder.resolve("checkout-7/target/classes"));
    Files.writeString(
        folder.resolve("checkout-7/pom.xml"),
        "<project><parent><artifactId>above</artifactId></parent>"
            + "<artifactId>mine</artifactId></project>");
    Path other = Files.createDirectories(folder.resolve("checkout-8/build/java/main"));
    Path broken = Files.createDirectories(folder.resolve("checkout-9/target/classes"));
    Files.writeString(folder.resolve("checkout-9/pom.xml"), "<project><artifactId>");
    assertThat(of(maven, other, broken))
        .extracting(ClassPathEntry::origin)
        .containsExactly(
            new Origin.Module("mine"), new Origin.Module("main"), new Origin.Module("classes"));
  }
}
