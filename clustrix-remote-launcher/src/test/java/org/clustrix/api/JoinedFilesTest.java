package org.clustrix.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One tree of two folders; the one of the login host is reached by a path of this machine. */
class JoinedFilesTest {
  @TempDir Path dir;
  private Path here;
  private Path there;
  private int connections;
  private ClusterFilesystem files;

  @BeforeEach
  void fill() throws IOException {
    here = dir.resolve("node/job");
    there = dir.resolve("login");
    write(here, "data/packaged.csv", "here");
    write(here, "data/both.csv", "here");
    write(there, "data/both.csv", "there, hidden");
    write(there, "data/large.csv", "there");
    write(there, "other/deep/note.txt", "deep");
    write(there, ".clustrix/state", "");
    Files.createSymbolicLink(there.resolve("other/back"), Path.of(".."));
    files = joined((login, folder) -> new Machine(Path.of(folder)));
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ClusterFilesystem joined(LoginFiles service) {
    LoginFiles counted =
        (login, folder) -> {
          connections++;
          return service.reach(login, folder);
        };
    JoinedFiles joined = new JoinedFiles(here, counted, "login1", there.toString());
    return new ClusterFilesystem(joined, new JoinedContents(joined, here));
  }

  /** The files below a folder of this machine, as a login host would show them. */
  private record Machine(Path folder) implements LoginFiles.Reached {
    private NioFileTree tree() {
      return new NioFileTree(folder);
    }

    @Override
    public String place() {
      return tree().place();
    }

    @Override
    public FileInfo stat(String path) throws IOException {
      return tree().stat(path);
    }

    @Override
    public List<FileInfo> list(String path) throws IOException {
      return tree().list(path);
    }

    @Override
    public String identity(String path) throws IOException {
      return tree().identity(path);
    }

    @Override
    public void read(String path, OutputStream to) throws IOException {
      to.write(Files.readAllBytes(folder.resolve(path)));
    }
  }

  @Test
  void bothAreOneTreeAndWhatIsHereHidesWhatIsThere() {
    assertThat(files.ls()).containsExactly("data", "other");
    assertThat(files.ls("data")).containsExactly("both.csv", "large.csv", "packaged.csv");
    assertThat(files.find("*.*"))
        .containsExactly(
            "data/both.csv", "data/large.csv", "data/packaged.csv", "other/deep/note.txt");
    assertThat(files.readText("data/both.csv")).isEqualTo("here");
    assertThat(files.readText("data/large.csv")).isEqualTo("there");
    assertThat(files.du("data").totalBytes()).isEqualTo(4 + 4 + 5);
  }

  @Test
  void absolutePathsLeadToTheHostWhoseTheyAre() throws IOException {
    assertThat(files.readText(there + "/data/both.csv")).isEqualTo("there, hidden");
    assertThat(files.readText(here + "/data/large.csv")).isEqualTo("there");
    assertThat(files.readText(here + "/data/both.csv")).isEqualTo("here");
    assertThat(files.ls(there + "/data")).containsExactly("both.csv", "large.csv");
    assertThat(files.exists(dir + "/node")).isTrue();
    assertThat(files.ls(dir + "/node")).containsExactly("job");
  }

  @Test
  void whatIsHereAsksNobody() {
    files.write("new.txt", "new");
    files.write("data/new.csv", "new");
    files.mkdirs("made/below");
    files.copy("data/both.csv", "made/below/copy.csv");
    files.move("new.txt", "made/moved.txt");
    assertThat(files.readText("made/moved.txt")).isEqualTo("new");
    assertThat(files.stat("data/packaged.csv").size()).isEqualTo(4);
    assertThat(files.delete("made/moved.txt")).isTrue();
    assertThat(connections).isZero();
  }

  @Test
  void whatIsThereIsCopiedAndNotChanged() throws IOException {
    files.copy("other/deep/note.txt", "note.txt");
    assertThat(here.resolve("note.txt")).hasContent("deep");
    assertThatThrownBy(() -> files.copy("other/deep/note.txt", "note.txt"))
        .hasCauseInstanceOf(FileAlreadyExistsException.class);

    refused(() -> files.write("other/deep/note.txt", "changed"));
    refused(() -> files.write("other/new.txt", "new"));
    refused(() -> files.delete("data/large.csv"));
    refused(() -> files.move("data/large.csv", "mine.csv"));
    refused(() -> files.mkdirs(there + "/made"));
    refused(() -> files.write(there + "/new.txt", "new"));
    assertThat(files.delete("other/none")).isFalse();
    assertThat(there.resolve("other/deep/note.txt")).hasContent("deep");
    assertThat(there.toFile().list()).containsExactlyInAnyOrder(".clustrix", "data", "other");
  }

  private static void refused(Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("can be read, and not changed");
  }

  @Test
  void whyTheHostCannotBeAskedIsTold() {
    ClusterFilesystem alone =
        joined(
            (login, folder) -> {
              throw new ConnectException("Connection refused");
            });
    assertThat(alone.readText("data/both.csv")).isEqualTo("here");
    assertThatThrownBy(() -> alone.ls("other"))
        .cause()
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("other is not on this node")
        .hasMessageContaining("login1 cannot be asked by SFTP: Connection refused")
        .hasMessageContaining("dataFiles");
  }
}
