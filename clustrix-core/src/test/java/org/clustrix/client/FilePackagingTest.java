package org.clustrix.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.JvmClassPath;
import org.clustrix.config.ClusterConfig;
import org.clustrix.format.ContentEntry;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reachability.DependencyAnalyzer;
import org.clustrix.reference.MethodReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePackagingTest {
  private static final MethodReference<String> QUOTED = MethodReference.of(Quotes::quoted);

  @TempDir private Path folder;

  /** Has a class of its own: what the test itself needs is none of its business. */
  static final class Quotes {
    private Quotes() {}

    static String quoted(String text, int times) {
      return Lines.of(CSVFormat.DEFAULT.format(text), times);
    }
  }

  /** Travels with it. */
  static final class Lines {
    private Lines() {}

    static String of(String line, int times) {
      return (line + "\n").repeat(times);
    }
  }

  private ExecutionContext context() {
    return ExecutionContext.of(ClusterConfig.of(Map.of())).withOutputFolder(folder);
  }

  @Test
  void argumentsAreComparedAndEnterNoPackage() {
    PackageInfo without = FilePackaging.packageFunction(QUOTED, context());
    PackageInfo with =
        FilePackaging.packageFunction(
            QUOTED, context().withArguments(CallArguments.of("a").and("times", 2)));
    assertThat(with).isEqualTo(without);
    assertThat(new FilePackager().packageFunction(context().request(QUOTED))).isEqualTo(without);
    assertThat(without.packagePath()).hasFileName("clustrix_package_" + with.packageId() + ".zip");
    assertThat(without.metadata().hasDependencies()).isTrue();
    assertThat(without.metadata().hasFilesystemOps()).isFalse();
    assertThat(without.metadata().contents())
        .extracting(ContentEntry::path)
        .anyMatch(path -> path.endsWith("/FilePackagingTest$Lines.class"))
        .noneMatch(path -> path.contains("CallArguments") || path.startsWith("lib/"));
    assertThat(without.artifacts().values())
        .anyMatch(jar -> jar.getFileName().toString().startsWith("commons-csv-"));
    ExecutionContext wrong = context().withArguments(CallArguments.of("a", "2"));
    assertThatThrownBy(() -> FilePackaging.packageFunction(QUOTED, wrong))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("'times' needs a number, got a string \"2\"");
  }

  @Test
  void aCopiedJarTravelsInsideThePackage() throws Exception {
    Path original =
        Path.of(CSVFormat.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path copy = Files.copy(original, folder.resolve(original.getFileName()));
    List<java.net.URL> urls = List.of(copy.toUri().toURL(), classes().toUri().toURL());
    try (java.net.URLClassLoader loader =
        new java.net.URLClassLoader(
            urls.toArray(new java.net.URL[0]), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      PackageInfo info =
          FilePackaging.packageFunction(
              MethodReference.named(Quotes.class.getName() + "::quoted"), context());
      assertThat(info.metadata().contents())
          .extracting(ContentEntry::path)
          .contains("lib/" + copy.getFileName());
      assertThat(info.artifacts()).isEmpty();
    } finally {
      Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
    }
  }

  private static Path classes() throws Exception {
    return Path.of(
        FilePackagingTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void theGraphIsToBeSeenWithoutPackaging() {
    try (ClassPath classPath = ClassPath.of(JvmClassPath.of(QUOTED.loader(), QUOTED.className()))) {
      DependencyGraph graph = new DependencyAnalyzer().analyze(QUOTED.text(), classPath);
      assertThat(graph.function().parameters()).hasSize(2);
      assertThat(graph.imports())
          .anyMatch(used -> used.artifact().startsWith("org.apache.commons:commons-csv:"));
      assertThat(graph.localFunctions())
          .anyMatch(call -> call.toString().contains("FilePackagingTest$Lines"));
    }
  }

  @Test
  void whatARunningJvmDoesNotKnowIsRefused() {
    ExecutionContext closure =
        ExecutionContext.of(ClusterConfig.of(Map.of("dependencyPolicy", "closure")));
    assertThatThrownBy(() -> closure.request(QUOTED))
        .hasMessageContaining("dependencyPolicy is 'closure', set in the program");
  }

  @Test
  void packagesLieWhereTheVariableSays() {
    assertThat(ExecutionContext.packageFolder(Map.of("CLUSTRIX_PACKAGE_DIR", "/packages")))
        .isEqualTo(Path.of("/packages"));
    assertThat(ExecutionContext.packageFolder(Map.of("XDG_CACHE_HOME", "/cache")))
        .isEqualTo(Path.of("/cache/clustrix/packages"));
  }
}
