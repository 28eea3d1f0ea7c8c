package org.clustrix.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that projects compile against: small, and enough for their own tests. */
class ApiJarIT {
  private static final Path JAR =
      Path.of(System.getProperty("clustrix.launcher.jar").replaceFirst("\\.jar$", "-api.jar"));

  @TempDir private Path folder;

  @Test
  void holdsTheApiAndNothingElse() throws Exception {
    assertThat(Files.size(JAR)).isLessThan(100_000);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(Collections.list(jar.entries()).stream().map(JarEntry::getName))
          .contains("org/clustrix/api/Cluster.class", "org/clustrix/api/ClusterFiles.class")
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.startsWith("org/clustrix/api/"));
    }
  }

  @Test
  void answersWithoutAnyOtherJar() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "1,2");
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> files = alone.loadClass("org.clustrix.api.ClusterFiles");
      Method stat = files.getMethod("stat", String.class);
      Object info = stat.invoke(null, file.toString());
      assertThat(info.getClass().getMethod("size").invoke(info)).isEqualTo(3L);
      assertThat(files.getMethod("ls", String.class).invoke(null, folder.toString()))
          .hasToString("[a.csv]");
      assertThat(stat.invoke(null, file.toString())).isNotNull();
    }
  }
}
