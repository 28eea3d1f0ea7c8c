package org.clustrix.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameIndexTest {
  @TempDir Path folder;

  private NameIndex index(String... files) throws IOException {
    Path root = Files.createDirectories(folder.resolve("root"));
    for (String file : files) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }
    ClassPathEntry entry = new ClassPathEntry(root, new Origin.Module("m"));
    return new NameIndex(List.of(new DirectoryRoot(entry, 0)), NameIndex.NOTHING);
  }

  private static List<String> paths(NameIndex index, String name, boolean isClass) {
    List<String> paths = new ArrayList<>();
    index.each(name, isClass, (root, path) -> paths.add(path));
    return paths;
  }

  @Test
  void classesGoByBinaryNamesAndFilesByPaths() throws IOException {
    NameIndex index = index("a/B.class", "a/b.txt", "a.B");
    assertThat(paths(index, "a.B", true)).containsExactly("a/B.class");
    assertThat(paths(index, "a.B", false)).containsExactly("a.B");
    assertThat(paths(index, "a/b.txt", false)).containsExactly("a/b.txt");
    assertThat(paths(index, "a/B.class", false)).isEmpty();
    assertThat(paths(index, "a/B", true)).isEmpty();
    assertThat(paths(index, "a.C", true)).isEmpty();
  }

  /** "Aa" and "BB" have the same hash. */
  @Test
  void namesOfOneHashAreToldApart() throws IOException {
    NameIndex index = index("x/AaAa.class", "x/BBBB.class", "x/AaBB.txt");
    assertThat(paths(index, "x.AaAa", true)).containsExactly("x/AaAa.class");
    assertThat(paths(index, "x.BBBB", true)).containsExactly("x/BBBB.class");
    assertThat(paths(index, "x.AaBB", true)).isEmpty();
    assertThat(paths(index, "x/BBAa.txt", false)).isEmpty();
  }

  @Test
  void namesAreFoundInAnyScript() throws IOException {
    String zurich = "Z\u00fcrich";
    NameIndex index = index("a/" + zurich + ".class", zurich + ".csv");
    assertThat(paths(index, "a." + zurich, true)).hasSize(1);
    assertThat(paths(index, zurich + ".csv", false)).hasSize(1);
    assertThat(index.from("a/Z\u00fc", true)).hasSize(1);
  }

  @Test
  void noClassLoaderAsksForTheseAsClasses() throws IOException {
    NameIndex index = index("META-INF/x/A.class", "a/b.c.class", "d/.class");
    assertThat(index.from("", true)).isEmpty();
    assertThat(index.from("", false))
        .containsExactly("META-INF/x/A.class", "a/b.c.class", "d/.class");
  }
}
