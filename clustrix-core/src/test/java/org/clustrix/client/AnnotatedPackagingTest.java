package org.clustrix.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.clustrix.api.Cluster;
import org.clustrix.config.ClusterConfig;
import org.clustrix.format.ContentEntry;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagedAnnotation;
import org.clustrix.reference.Function2;
import org.clustrix.reference.MethodReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code @Cluster} says of a package reaches one that a Java program makes. */
class AnnotatedPackagingTest {
  @TempDir private Path folder;

  /** Carries the annotation; its siblings are what it includes and excludes. */
  static class Yearly {
    @Cluster(
        cores = 8,
        include = "org.clustrix.client.AnnotatedPackagingTest$Plugin",
        exclude = "org.clustrix.client.AnnotatedPackagingTest$Unwanted",
        dataFiles = "data/{a,b}.csv",
        environment = {"MODE=fast, sure"})
    static int sum(int year) {
      return year > 3000 ? Unwanted.far() : year;
    }

    static int plain(int year) {
      return year > 3000 ? Unwanted.far() : year;
    }
  }

  /** Nothing reaches it. */
  static final class Plugin {
    private Plugin() {}
  }

  /** Is reached. */
  static final class Unwanted {
    private Unwanted() {}

    static int far() {
      return 1;
    }
  }

  /** Declares what others inherit. */
  static class Base {
    @Cluster(cores = 3, dataFiles = "data/a.csv")
    int inherited(int number) {
      return number;
    }
  }

  /** Inherits. */
  static class Sub extends Base {}

  /** Overrides. */
  static class Own extends Base {
    @Override
    int inherited(int number) {
      return 2 * number;
    }
  }

  @BeforeEach
  void data() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    for (String name : List.of("a.csv", "b.csv", "c.csv")) {
      Files.writeString(folder.resolve("data").resolve(name), name);
    }
  }

  private ExecutionContext context(Map<String, String> settings) {
    return ExecutionContext.of(ClusterConfig.of(settings))
        .withProjectFolder(folder)
        .withOutputFolder(folder.resolve("packages"));
  }

  private static List<String> paths(PackageInfo info) {
    return info.metadata().contents().stream()
        .map(ContentEntry::path)
        .map(path -> path.replaceFirst("^(classes/[^/]+/org/clustrix/client|data)/", ""))
        .toList();
  }

  @Test
  void theAnnotationOfTheMethodCounts() {
    PackageInfo info =
        FilePackaging.packageFunction(MethodReference.of(Yearly::sum), context(Map.of()));
    assertThat(paths(info))
        .contains("data/a.csv", "data/b.csv", "AnnotatedPackagingTest$Plugin.class")
        .doesNotContain("data/c.csv", "AnnotatedPackagingTest$Unwanted.class");
    assertThat(info.metadata().execution().environmentVariables())
        .isEqualTo(Map.of("MODE", "fast, sure"));
    assertThat(PackagedAnnotation.of(info)).containsEntry("cores", List.of("8"));

    PackageInfo plain =
        FilePackaging.packageFunction(MethodReference.of(Yearly::plain), context(Map.of()));
    assertThat(paths(plain))
        .contains("AnnotatedPackagingTest$Unwanted.class")
        .doesNotContain("data/a.csv", "AnnotatedPackagingTest$Plugin.class");
    assertThat(PackagedAnnotation.of(plain)).isEmpty();
  }

  @Test
  void whatTheProgramSetsWinsAsAWhole() {
    ExecutionContext context =
        context(Map.of("environment", "LEVEL=1", "exclude", "org.clustrix.client.Once"));
    PackageInfo info =
        FilePackaging.packageFunction(
            MethodReference.of(Yearly::sum), context.withDataFiles("data/c.csv"));
    assertThat(paths(info))
        .contains("data/c.csv", "AnnotatedPackagingTest$Plugin.class")
        .contains("AnnotatedPackagingTest$Unwanted.class")
        .doesNotContain("data/a.csv", "data/b.csv");
    assertThat(info.metadata().execution().environmentVariables()).isEqualTo(Map.of("LEVEL", "1"));
    assertThatThrownBy(
            () ->
                context(Map.of("dependencyPolicy", "all", "include", "no.such.Type"))
                    .request(MethodReference.named(Yearly.class.getName() + "#summ")))
        .hasMessageContaining("did you mean sum?");
  }

  @Test
  void aReferenceToAnInheritedMethodBringsItsAnnotation() {
    Function2<Sub, Integer, Integer> inherited = Sub::inherited;
    PackageInfo info =
        FilePackaging.packageFunction(MethodReference.of(inherited), context(Map.of()));
    assertThat(info.metadata().function().className()).isEqualTo(Sub.class.getName());
    assertThat(paths(info)).contains("data/a.csv");
    assertThat(PackagedAnnotation.of(PackageInfo.read(info.packagePath())))
        .containsEntry("cores", List.of("3"));
    Function2<Own, Integer, Integer> overridden = Own::inherited;
    PackageInfo own =
        FilePackaging.packageFunction(MethodReference.of(overridden), context(Map.of()));
    assertThat(paths(own)).doesNotContain("data/a.csv");
    assertThat(PackagedAnnotation.of(own)).isEmpty();
  }

  @Test
  void soDoesOneWhoseSuperClassLiesInAJar() throws Exception {
    Path jar = folder.resolve("base.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      put(out, Base.class);
    }
    Path classes = folder.resolve("classes");
    Path file = classes.resolve(file(Sub.class));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes(Sub.class));
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (Watching loader = new Watching(classes.toUri().toURL(), jar.toUri().toURL())) {
      Thread.currentThread().setContextClassLoader(loader);
      PackageInfo info =
          FilePackaging.packageFunction(
              MethodReference.named(Sub.class.getName() + "#inherited"), context(Map.of()));
      assertThat(info.metadata().contents())
          .extracting(ContentEntry::path)
          .contains("data/data/a.csv")
          .anyMatch(path -> path.matches("lib/base-\\w+\\.jar"));
      assertThat(PackagedAnnotation.of(PackageInfo.read(info.packagePath())))
          .containsEntry("cores", List.of("3"));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static void put(JarOutputStream out, Class<?> type) throws IOException {
    out.putNextEntry(new JarEntry(file(type)));
    out.write(bytes(type));
    out.closeEntry();
  }

  private static String file(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream("/" + file(type))) {
      return in.readAllBytes();
    }
  }

  /** Loads no class. */
  private static final class Watching extends URLClassLoader {
    Watching(URL... urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      throw new ClassNotFoundException(name + " was to be loaded");
    }
  }

  @Test
  void noClassOfTheUserIsLoaded() throws Exception {
    URL classes = getClass().getProtectionDomain().getCodeSource().getLocation();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (Watching loader = new Watching(classes)) {
      Thread.currentThread().setContextClassLoader(loader);
      assertThatThrownBy(() -> loader.loadClass(Yearly.class.getName()))
          .hasMessageContaining("was to be loaded");
      PackageInfo info =
          FilePackaging.packageFunction(
              MethodReference.named(Yearly.class.getName() + "#sum"), context(Map.of()));
      assertThat(paths(info)).contains("data/a.csv");
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
