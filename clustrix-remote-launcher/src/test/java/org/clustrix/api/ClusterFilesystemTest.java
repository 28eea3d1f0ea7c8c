package org.clustrix.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterFilesystemTest {
  @TempDir Path dir;
  private final ClusterFilesystem files = new ClusterFilesystem();

  @BeforeEach
  void fill() throws IOException {
    write("b.csv", 3);
    write("a.csv", 2);
    write("sub/c.csv", 5);
    write("sub/deep/d.csv", 7);
    write("sub/deep/note.txt", 11);
  }

  private Path write(String name, int size) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[size]);
  }

  private String at(String name) {
    return dir + "/" + name;
  }

  @Test
  void lsGivesSortedNames() {
    assertThat(files.ls(dir.toString())).containsExactly("a.csv", "b.csv", "sub");
    assertThat(files.ls(dir + "/")).containsExactly("a.csv", "b.csv", "sub");
  }

  @Test
  void findGivesFilesAtAnyDepthAsTheyAreOpened() {
    assertThat(files.find("*.csv", dir + "/"))
        .containsExactly(at("a.csv"), at("b.csv"), at("sub/c.csv"), at("sub/deep/d.csv"))
        .allMatch(file -> Files.exists(Path.of(file)));
    assertThat(files.find("deep", dir.toString())).isEmpty();
    assertThat(files.find("sub/*.csv", dir.toString())).containsExactly(at("sub/c.csv"));
    assertThat(files.find("[!a].csv", dir.toString())).hasSize(3);
  }

  @Test
  void globMatchesNameByName() {
    assertThat(files.glob("*", dir.toString()))
        .containsExactly(at("a.csv"), at("b.csv"), at("sub"));
    assertThat(files.glob("*/*.csv", dir.toString())).containsExactly(at("sub/c.csv"));
    assertThat(files.glob("**/*.csv", dir.toString())).hasSize(4);
    assertThat(files.glob("**", dir.toString())).containsExactly(at("sub"), at("sub/deep"));
    assertThat(files.glob("sub/**/d.csv", dir.toString())).containsExactly(at("sub/deep/d.csv"));
    assertThat(files.glob("?.csv", dir.toString())).hasSize(2);
    assertThatThrownBy(() -> files.glob("/etc/*", dir.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be relative");
  }

  @Test
  void relativePathsStartAtTheWorkingDirectory() {
    assertThat(files.ls()).contains("pom.xml", "src");
    assertThat(files.glob("pom.*")).containsExactly("pom.xml");
    assertThat(files.find("pom.xml", "./")).contains("pom.xml");
    assertThat(files.find("ClusterFilesystemTest.java", "src/test"))
        .containsExactly("src/test/java/org/clustrix/api/ClusterFilesystemTest.java");
  }

  @Test
  void statSaysWhatIsThere() throws IOException {
    Path file = write("s.bin", 9);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));

    FileInfo info = files.stat(file.toString());

    assertThat(info.name()).isEqualTo("s.bin");
    assertThat(info.size()).isEqualTo(9);
    assertThat(info.modified()).isEqualTo("2020-02-02T02:02:02Z");
    assertThat(info.isDir()).isFalse();
    assertThat(info.permissions()).isEqualTo("640");
    assertThat(files.stat(dir.toString()).isDir()).isTrue();
    assertThatThrownBy(() -> files.stat(at("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }

  @Test
  void tellsFilesFromFolders() throws IOException {
    Files.createSymbolicLink(dir.resolve("broken"), Path.of("nowhere"));

    assertThat(files.exists(at("sub"))).isTrue();
    assertThat(files.isDir(at("sub"))).isTrue();
    assertThat(files.isFile(at("sub"))).isFalse();
    assertThat(files.isFile(at("a.csv"))).isTrue();
    assertThat(files.exists(at("none"))).isFalse();
    assertThat(files.isFile(at("none"))).isFalse();
    assertThat(files.exists(at("broken"))).isFalse();
    assertThat(files.ls(dir.toString())).contains("broken");
  }

  @Test
  void sumsAndCounts() {
    DiskUsage usage = files.du(dir.toString());

    assertThat(usage.totalBytes()).isEqualTo(28);
    assertThat(usage.fileCount()).isEqualTo(5);
    assertThat(usage.totalMb()).isEqualTo(28 / 1024.0 / 1024.0);
    assertThat(files.du(at("b.csv")).totalBytes()).isEqualTo(3);
    assertThat(files.countFiles(dir.toString())).isEqualTo(5);
    assertThat(files.countFiles(dir.toString(), "*.csv")).isEqualTo(4);
  }

  @Test
  void followsLinksAndEndsInCircles() throws IOException {
    Files.createSymbolicLink(dir.resolve("sub/deep/up"), dir);
    Files.createSymbolicLink(dir.resolve("other"), dir.resolve("sub"));

    assertThat(files.find("c.csv", dir.toString()))
        .containsExactly(at("other/c.csv"), at("sub/c.csv"));
    assertThat(files.find("a.csv", at("other"))).containsExactly(at("other/deep/up/a.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*b",
        "a?b",
        "100%",
        "x%20y",
        "a b",
        " lead",
        "trail ",
        "nl\nx",
        "Zürich",
        "é",
        "漢字",
        "back\\slash",
        "[x]",
        "{a,b}",
        "#",
        "a:b",
        "a!b",
        "...",
        "~",
        "a;b&c",
        "\"q'"
      })
  void anyNameWorks(String name) throws IOException {
    write("odd/" + name, 4);
    write("odd/" + name + ".d/" + name, 8);

    assertThat(files.ls(at("odd"))).containsExactlyInAnyOrder(name, name + ".d");
    assertThat(files.exists(at("odd/" + name))).isTrue();
    assertThat(files.stat(at("odd/" + name)).name()).isEqualTo(name);
    assertThat(files.stat(at("odd/" + name)).size()).isEqualTo(4);
    assertThat(files.ls(at("odd/" + name + ".d"))).containsExactly(name);
    assertThat(files.find("*", at("odd")))
        .containsExactlyInAnyOrder(at("odd/" + name), at("odd/" + name + ".d/" + name));
    assertThat(files.du(at("odd")).totalBytes()).isEqualTo(12);
  }

  @Test
  void refusalsNameTheReason() {
    assertThatThrownBy(() -> files.ls(at("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> files.ls(at("a.csv"))).hasCauseInstanceOf(NotDirectoryException.class);
  }
}
