package org.clustrix.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.clustrix.deploy.DeploymentException;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.Input;
import org.clustrix.host.LocalHost;
import org.clustrix.host.Requirement;
import org.clustrix.host.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs come back by the very commands that run on a cluster. */
class OutputFetchTest {
  @TempDir private Path folder;
  private Path job;
  private Path target;

  @BeforeEach
  void makeJob() throws IOException {
    job = folder.resolve("my work, it's \"$HOME\"/.clustrix/jobs/a-1");
    target = folder.resolve("outputs");
    Files.createDirectories(job.resolve("work"));
  }

  private Path put(String name, String text) throws IOException {
    Path file = job.resolve("work").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private FetchedOutputs fetch(Host host, String... patterns) {
    return new OutputFetch(host)
        .fetch(
            job.toString(),
            FilePattern.all("outputs", List.of(patterns), "the work folder"),
            target);
  }

  @Test
  void filesOfAnyNameComeBackAndWhatWasNotedIsAskedForToo() throws IOException {
    put("report.txt", "fine");
    put("plots/a b/\u00e9t\u00e9 'it' $x.svg", "");
    put("plots/-dash", "x\n\n");
    put("plots/" + "n".repeat(150) + "/" + "m".repeat(200), "long");
    put("other", "not asked");
    Files.writeString(job.resolve("outputs"), "report.txt\n");

    FetchedOutputs got = fetch(new LocalHost(), "plots");

    assertThat(got.missing()).isEmpty();
    assertThat(got.files()).hasSize(4).contains("report.txt").doesNotContain("other");
    assertThat(target.resolve("report.txt")).hasContent("fine");
    assertThat(Files.readString(target.resolve("plots/-dash"))).isEqualTo("x\n\n");
    for (String file : got.files()) {
      assertThat(target.resolve(file)).hasSameBinaryContentAs(job.resolve("work").resolve(file));
    }
    assertThat(target.resolve("other")).doesNotExist();
  }

  @Test
  void whatIsMissingIsToldAndLinksAreNotFollowed() throws IOException {
    put("a.txt", "a");
    Files.createSymbolicLink(job.resolve("work/secret"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(job.resolve("work/folder"), Path.of("/etc"));

    FetchedOutputs got = fetch(new LocalHost(), "a.txt", "no/*.csv", "secret", "folder/passwd");

    assertThat(got.files()).containsExactly("a.txt");
    assertThat(got.missing())
        .containsExactly(
            "nothing in the work folder is 'no/*.csv'",
            "nothing in the work folder is 'secret' but a link, and links are not followed",
            "nothing in the work folder is 'folder/passwd'");
    assertThat(target.resolve("secret")).doesNotExist();
  }

  @Test
  void aJobThatNeverRanGaveNothing() throws IOException {
    Files.delete(job.resolve("work"));
    assertThat(fetch(new LocalHost(), "a.txt").missing()).hasSize(1);
    assertThat(target).doesNotExist();
  }

  @Test
  void aLargeFileComesInPiecesWhereThereIsNoOtherWay() throws IOException {
    byte[] bytes = new byte[(int) (2 * Packed.BYTES + 17)];
    new java.util.Random(1).nextBytes(bytes);
    Path large = job.resolve("work/large");
    Files.write(large, bytes);
    List<String> commands = new ArrayList<>();

    fetch(far(commands), "large");

    assertThat(target.resolve("large")).hasSameBinaryContentAs(large);
    // the question, the sum, three pieces
    assertThat(commands).hasSize(5);
  }

  @Test
  void manySmallFilesCostTwoCommands() throws IOException {
    for (int i = 0; i < 300; i++) {
      put("many/" + i, "file " + i);
    }
    List<String> commands = new ArrayList<>();
    assertThat(fetch(far(commands), "many").files()).hasSize(300);
    assertThat(commands).hasSize(2);
    assertThat(target.resolve("many/299")).hasContent("file 299");
  }

  @Test
  void aLinkThatLiesHereLeadsNoOutputElsewhere() throws IOException {
    put("sub/a.txt", "a");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createDirectories(target);
    Files.createSymbolicLink(target.resolve("sub"), elsewhere);
    assertThatThrownBy(() -> fetch(new LocalHost(), "sub"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("through a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aNameFromTheClusterCannotLeadOut() {
    for (String path : List.of("../x", "/x", "a/../../x", "a//b", "", "a/./b", "\ufffd")) {
      assertThat(OutputListing.isSafe(path)).as(path).isFalse();
    }
    List<String> missing = new ArrayList<>();
    OutputListing listing = OutputListing.parse("\0f 3 ./../x\0f 3 ./ok\0");
    assertThat(listing.chosen(FilePattern.all("outputs", List.of("**"), "it"), missing))
        .containsOnlyKeys("ok");
    assertThat(missing).singleElement().asString().contains("../x");
  }

  /** A host whose find has no -printf, and where large and odd files come by commands alone. */
  @Test
  void withTheShellAndTheToolsOfBusybox() throws IOException {
    Requirement.program("/usr/bin/busybox");
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String applet : "sh cat find wc tail head tar gzip base64 sha256sum".split(" ", -1)) {
      Files.createSymbolicLink(tools.resolve(applet), Path.of("/usr/bin/busybox"));
    }
    List<String> names =
        List.of(
            "a b", "-dash", "it's \"$HOME\"", "*?[x]", "100%41", "back\\slash", "line\nend", "");
    for (String name : names) {
      put("odd/x" + name, name);
    }
    put("odd/-n/-e", "dashes");
    Files.createSymbolicLink(job.resolve("work/odd/link"), Path.of("/etc/passwd"));
    byte[] bytes = new byte[(int) (Packed.BYTES + 3)];
    new java.util.Random(2).nextBytes(bytes);
    Files.write(job.resolve("work/odd/large"), bytes);

    FetchedOutputs got = fetch(far(new ArrayList<>(), busybox(tools)), "odd");

    assertThat(got.missing()).isEmpty();
    assertThat(got.files()).hasSize(names.size() + 2).doesNotContain("odd/link");
    for (String name : names) {
      assertThat(Files.readString(target.resolve("odd/x" + name))).isEqualTo(name);
    }
    assertThat(target.resolve("odd/-n/-e")).hasContent("dashes");
    assertThat(target.resolve("odd/large")).hasBinaryContent(bytes);
  }

  /** Runs scripts as a login shell of busybox does that finds nothing else. */
  private static UnaryOperator<String> busybox(Path tools) {
    return script ->
        "exec /usr/bin/env -i PATH="
            + Shell.quote(tools.toString())
            + " "
            + Shell.quote(tools + "/sh")
            + " -c "
            + Shell.quote(List.of(script));
  }

  private static Host far(List<String> commands) {
    return far(commands, script -> script);
  }

  /** This machine, which does not say so. */
  private static Host far(List<String> commands, UnaryOperator<String> shell) {
    Host here = new LocalHost();
    return new Host() {
      @Override
      public String name() {
        return "far";
      }

      @Override
      public CommandResult run(Command command) {
        commands.add(command.script());
        return here.run(command.saying(shell.apply(command.script())));
      }

      @Override
      public CommandResult run(Command command, Input input) {
        return here.run(command, input);
      }

      @Override
      public void upload(Path local, String to, LongConsumer progress) {
        here.upload(local, to, progress);
      }

      @Override
      public Optional<byte[]> read(String path, long mostBytes) {
        return here.read(path, mostBytes);
      }

      @Override
      public void close() {
        here.close();
      }
    };
  }
}
