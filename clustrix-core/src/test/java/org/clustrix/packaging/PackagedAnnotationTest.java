package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.clustrix.api.Cluster;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigSource;
import org.clustrix.config.Setting;
import org.clustrix.entrypoint.AnnotatedFunction;
import org.clustrix.entrypoint.AnnotatedFunctions;
import org.clustrix.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real annotation, from source to package and back. */
class PackagedAnnotationTest {
  @TempDir private Path folder;
  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    Path source = folder.resolve("Analysis.java");
    Files.writeString(
        source,
        """
        package com.acme;
        import org.clustrix.api.Cluster;
        public class Analysis {
          @Cluster(cluster = "hpc", clusterHost = "h", cores = 8, memory = "4G", time = "02:00:00",
              partition = "p", queue = "p", account = "a", gpus = 1, javaVersion = 21,
              dependencyPolicy = "closure", include = {"a.*", "b/{c,d}"}, exclude = "e.*",
              dataFiles = "data/{x,y}.csv", environment = {"A=1,2", "B=3"},
              jvmOptions = {"-Dx=a b", "-Xint"})
          public static int run(int n) { return Helper.twice(n); }
          public static int run(String s) { return Integer.parseInt(s); }
          static class Helper { static int twice(int n) { return 2 * n; } }
        }
        """);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-d", classes.toString());
      assertThat(
              compiler
                  .getTask(null, manager, null, options, null, manager.getJavaFileObjects(source))
                  .call())
          .isTrue();
    }
  }

  private PackageInfo packaged(String function, Trace trace) {
    return new FilePackager(trace)
        .packageFunction(
            new PackagingRequest(
                function,
                List.of(new ClassPathEntry(classes, new Origin.Module("app"))),
                folder,
                List.of(),
                Map.of(),
                PackagingRequest.DEFAULT_PLATFORM,
                folder.resolve("out")));
  }

  @Test
  void everyAttributeIsASettingAndComesThroughAPackage() {
    AnnotatedFunction found = AnnotatedFunctions.find(classes).get(0);
    assertThat(found.function()).isEqualTo("com.acme.Analysis#run(int)");
    assertThat(found.values().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Cluster.class.getDeclaredMethods()).map(m -> m.getName()).toList());

    ClusterConfig config = ClusterConfig.merge(List.of(ConfigSource.annotation(found.values())));
    assertThat(config.text(Setting.CORES)).isEqualTo("8");
    assertThat(config.text(Setting.JAVA_VERSION)).isEqualTo("21");
    assertThat(config.list(Setting.INCLUDE)).containsExactly("a.*", "b/{c,d}");
    assertThat(config.list(Setting.DATA_FILES)).containsExactly("data/{x,y}.csv");
    assertThat(config.environment()).isEqualTo(Map.of("A", "1,2", "B", "3"));
    assertThat(config.words(Setting.JVM_OPTIONS)).containsExactly("-Dx=a b", "-Xint");

    PackageInfo info = packaged(found.function(), Trace.NONE);
    assertThat(PackagedAnnotation.of(PackageInfo.read(info.packagePath())))
        .isEqualTo(found.values());
    PackageInfo other = packaged("com.acme.Analysis#run(java.lang.String)", Trace.NONE);
    assertThat(PackagedAnnotation.of(other)).isEmpty();
  }

  @Test
  void aTraceTellsEachDecisionAndEachFile() {
    List<String> lines = new CopyOnWriteArrayList<>();
    PackageInfo info = packaged("com.acme.Analysis#run(int)", line -> lines.add(line.get()));
    assertThat(lines)
        .contains("class path: " + classes)
        .anyMatch(l -> l.matches("needs com.acme.Analysis\\$Helper because of com.acme.Analysis.*"))
        .anyMatch(
            l -> l.matches("packs classes/1-app/com/acme/Analysis\\$Helper.class, \\d+ bytes"))
        .contains("wrote " + info.packagePath() + ", " + info.sizeBytes() + " bytes");
  }
}
