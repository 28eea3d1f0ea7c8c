package org.clustrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.api.FileInfo;
import org.clustrix.host.ssh.TestSshServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same tree gives the same answers, whoever asks: those of {@code java.nio.file}. */
class ClusterFilesystemContractTest {
  private static final List<String> ODD =
      List.of(
          "a b",
          " lead",
          "trail ",
          "nl\nx",
          "end\n",
          "Z\u00fcrich",
          "\u6f22\u5b57",
          "-rf",
          "--",
          "a*b",
          "a?b",
          "100%",
          "x%20y",
          "back\\slash",
          "[x]",
          "{a,b}",
          "#",
          "a:b",
          "...",
          "~",
          "a;b&c",
          "\"q'",
          "$(id)",
          "links",
          "end",
          "1 2",
          "f 1 2");

  @TempDir private Path folder;
  private Path work;

  @BeforeEach
  void fill() throws IOException {
    work = Files.createDirectories(folder.resolve("it's a \u00fc work"));
    write("b.csv", 3);
    write("data/a.csv", 2);
    write("data/deep/d.csv", 7);
    write("data/deep/note.txt", 11);
    write("data/empty", 0);
    Files.createDirectories(work.resolve("data/none"));
    for (String name : ODD) {
      write("odd/" + name + "/" + name + "f", 5);
    }
    write(".clustrix/jobs/x/state", 100);
    Files.createDirectories(work.resolve("links"));
    link("links/file", "../b.csv");
    link("links/folder", "../data/deep");
    link("links/broken", "nowhere");
    link("links/self", "self");
    link("links/one", "two");
    link("links/two", "one");
    link("data/deep/up", "..");
    link("data/deep/top", "../..");
    Files.createDirectories(folder.resolve("outside/far"));
    Files.write(folder.resolve("outside/far/o.csv"), new byte[13]);
    Files.createSymbolicLink(folder.resolve("outside/far/back"), work.resolve("data"));
    Files.createSymbolicLink(work.resolve("links/out"), folder.resolve("outside"));
    Files.createSymbolicLink(work.resolve("links/far"), folder.resolve("outside/far"));
    Files.setPosixFilePermissions(
        work.resolve("b.csv"), PosixFilePermissions.fromString("rw-r-----"));
    Files.setLastModifiedTime(
        work.resolve("b.csv"), FileTime.from(Instant.parse("2020-02-02T02:02:02.5Z")));
  }

  private void write(String name, int size) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[size]);
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(work.resolve(name), Path.of(target));
  }

  private void from(Side side, Consumer<ClusterFilesystem> questions) throws Exception {
    side.require();
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    try (TestSshServer server = side.server(scratch);
        ClusterFilesystem files = side.open(work, server)) {
      questions.accept(files);
    }
  }

  private static void assertRefused(Class<? extends IOException> why, ThrowingCallable question) {
    assertThatThrownBy(question).isInstanceOf(UncheckedIOException.class).hasCauseInstanceOf(why);
  }

  @ParameterizedTest
  @EnumSource
  void walksSeeWhatJavaSees(Side side) throws Exception {
    NioAnswers expected = NioAnswers.below(work);
    NioAnswers data = NioAnswers.below(work.resolve("data"));
    from(
        side,
        files -> {
          assertThat(files.find("*")).isEqualTo(expected.paths());
          assertThat(files.countFiles()).isEqualTo(expected.paths().size());
          assertThat(files.du().totalBytes()).isEqualTo(expected.bytes());
          assertThat(files.du().fileCount()).isEqualTo(expected.paths().size());
          assertThat(files.du().unreadableFolders()).isZero();
          assertThat(files.du("data/").totalBytes()).isEqualTo(data.bytes());
          assertThat(files.countFiles("data")).isEqualTo(data.paths().size());
          assertThat(files.du("b.csv").totalBytes()).isEqualTo(3);
          assertThat(files.find("*.csv", "data/"))
              .isEqualTo(
                  data.paths().stream()
                      .filter(path -> path.endsWith(".csv"))
                      .map(path -> "data/" + path)
                      .toList());
          assertThat(files.find("o.csv")).contains("links/far/o.csv", "links/out/far/o.csv");
        });
  }

  @ParameterizedTest
  @EnumSource
  void patternsMatchNameByName(Side side) throws Exception {
    from(
        side,
        files -> {
          assertThat(files.glob("*")).containsExactly("b.csv", "data", "links", "odd");
          assertThat(files.glob("*.{csv,txt}")).containsExactly("b.csv");
          assertThat(files.glob("data/{deep/d,a}.csv"))
              .containsExactly("data/a.csv", "data/deep/d.csv");
          assertThat(files.glob("data/*/[!n]*.csv")).contains("data/deep/d.csv");
          assertThat(files.glob("data/deep/*.csv")).containsExactly("data/deep/d.csv");
          assertThat(files.glob("links/folder/*.csv")).containsExactly("links/folder/d.csv");
          assertThat(files.glob("none/*/x")).isEmpty();
          assertThat(files.glob(".clustrix/*")).isEmpty();
          assertThat(files.glob("**/note.txt", "data")).contains("data/deep/note.txt");
          assertThat(files.glob("**", "data/none")).isEmpty();
          assertThat(files.glob("odd/?")).containsExactly("odd/#", "odd/~");
          assertThat(files.glob("odd/a[*]b")).containsExactly("odd/a*b");
          assertThat(files.glob("odd/Z\u00fc*")).containsExactly("odd/Z\u00fcrich");
          assertThat(files.glob("odd/\u6f22?")).containsExactly("odd/\u6f22\u5b57");
          assertThat(files.find("?0*f", "odd")).containsExactly("odd/100%/100%f");
          assertThat(files.countFiles("odd", "back\\slashf")).isEqualTo(1);
          assertThat(files.countFiles("odd", "[{]a,b}f")).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyNameIsAFileLikeAnyOther(Side side) throws Exception {
    from(
        side,
        files -> {
          assertThat(files.ls("odd")).containsExactlyElementsOf(ODD.stream().sorted().toList());
          for (String name : ODD) {
            String path = "odd/" + name + "/" + name + "f";
            FileInfo info = files.stat(path);
            assertThat(info.name()).isEqualTo(name + "f");
            assertThat(info.size()).isEqualTo(5);
            assertThat(files.ls("odd/" + name)).containsExactly(name + "f");
            assertThat(files.isDir("odd/" + name)).isTrue();
            assertThat(files.du("odd/" + name).fileCount()).isEqualTo(1);
            assertThat(files.read(path)).hasSize(5);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void entriesAreDescribed(Side side) throws Exception {
    from(
        side,
        files -> {
          assertThat(files.ls()).containsExactly("b.csv", "data", "links", "odd");
          FileInfo info = files.stat("links/file");
          assertThat(info.name()).isEqualTo("file");
          assertThat(info.size()).isEqualTo(3);
          assertThat(info.permissions()).isEqualTo("640");
          assertThat(info.modified()).isEqualTo("2020-02-02T02:02:02Z");
          assertThat(info.isDir()).isFalse();
          assertThat(files.stat(".").name()).isEqualTo("it's a \u00fc work");
          assertThat(files.stat("data/..").name()).isEqualTo("it's a \u00fc work");
          assertThat(files.stat(work + "/data").isDir()).isTrue();
          assertThat(files.stat("/").name()).isEqualTo("/");
          assertThat(files.isDir("links/folder/")).isTrue();
          assertThat(files.isFile("links/folder")).isFalse();
          assertThat(files.isFile("links/file")).isTrue();
          for (String nowhere : List.of("links/broken", "links/self", "links/one", "no/no")) {
            assertThat(files.exists(nowhere)).as(nowhere).isFalse();
            assertRefused(NoSuchFileException.class, () -> files.stat(nowhere));
          }
          assertThat(files.list("links").map(FileInfo::toString))
              .startsWith("broken (0 bytes, )")
              .contains("file (3 bytes, 640)", "one (0 bytes, )", "self (0 bytes, )")
              .hasSize(8);
          assertThat(files.list(".").filter(FileInfo::isDir).map(FileInfo::name))
              .containsExactly("data", "links", "odd");
          assertThat(files.list(".").findFirst().orElseThrow().modified())
              .isEqualTo("2020-02-02T02:02:02Z");
          assertRefused(NoSuchFileException.class, () -> files.ls("none"));
          assertRefused(NotDirectoryException.class, () -> files.ls("b.csv"));
          assertRefused(NoSuchFileException.class, () -> files.du("none"));
          assertRefused(NoSuchFileException.class, () -> files.find("*", "none"));
          assertRefused(NotDirectoryException.class, () -> files.find("*", "b.csv"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void filesChange(Side side) throws Exception {
    String text = "Gr\u00fc\u00dfe\n\0\r\n";
    from(
        side,
        files -> {
          files.mkdirs("new/x y/z");
          files.mkdirs("new/x y");
          files.write("new/a b", text);
          assertThat(files.readText("new/a b")).isEqualTo(text);
          files.write("new/a b", "shorter");
          assertThat(files.readText("new/a b")).isEqualTo("shorter");
          files.write("new/x y/none", new byte[0]);
          assertThat(files.read("new/x y/none")).isEmpty();
          files.copy("new/a b", "new/c");
          files.move("new/x y", "new/moved");
          files.move("new/c", "new/moved/-c");
          assertThat(files.find("*", "new"))
              .containsExactly("new/a b", "new/moved/-c", "new/moved/none");
          assertRefused(FileAlreadyExistsException.class, () -> files.copy("b.csv", "new/a b"));
          assertRefused(FileAlreadyExistsException.class, () -> files.move("b.csv", "new"));
          assertRefused(FileAlreadyExistsException.class, () -> files.mkdirs("b.csv"));
          assertRefused(NoSuchFileException.class, () -> files.read("new/none"));
          assertRefused(NoSuchFileException.class, () -> files.write("none/x", "x"));
          assertRefused(NoSuchFileException.class, () -> files.copy("none", "new/x"));
          assertRefused(NoSuchFileException.class, () -> files.move("none", "new/x"));
          assertRefused(IOException.class, () -> files.read("new"));
          assertRefused(IOException.class, () -> files.write("new", "x"));
          assertRefused(DirectoryNotEmptyException.class, () -> files.delete("new"));
          assertThat(files.delete("new/none")).isFalse();
          assertThat(files.delete("new/moved/-c")).isTrue();
          assertThat(files.delete("new/moved/none")).isTrue();
          assertThat(files.delete("new/moved/z")).isTrue();
          assertThat(files.delete("new/moved")).isTrue();
          assertThat(files.delete("links/folder")).isTrue();
          assertThat(files.delete("links/broken")).isTrue();
        });
    // what a job makes is in its own folder, as with java.nio.file
    Path own = side == Side.JOB ? work.resolve(".clustrix/jobs/j/work") : work;
    assertThat(own.resolve("new/a b")).hasContent("shorter");
    assertThat(work.resolve("data/deep")).isDirectory();
    assertThat(Files.isSymbolicLink(work.resolve("links/broken"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"JOB", "JAVA", "OPENSSH", "BUSYBOX"})
  void namesThatVfsCannotSayAreWrittenToo(Side side) throws Exception {
    from(
        side,
        files -> {
          for (String name : ODD) {
            files.write("data/" + name, name);
            assertThat(files.readText("data/" + name)).isEqualTo(name);
            files.copy("data/" + name, "data/none/" + name);
            assertThat(files.delete("data/" + name)).isTrue();
          }
          assertThat(files.ls("data/none"))
              .containsExactlyElementsOf(ODD.stream().sorted().toList());
        });
  }
}
