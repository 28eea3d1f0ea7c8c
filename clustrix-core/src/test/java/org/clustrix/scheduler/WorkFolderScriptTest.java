package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.LocalHost;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the tasks of a job come to the folder that they run in. */
class WorkFolderScriptTest {
  @TempDir private Path folder;

  /** The data are copied by a command that counts, and takes its time. */
  private static final String TASK =
      """
      cp() { echo "$CLUSTRIX_TASK" >>"$job/copied"; sleep 0.5; command cp "$@"; }
      task() {
        CLUSTRIX_TASK=$1
        make_work_folder || { echo "failed:$1"; return; }
        [ "$(cat "$work/data.txt")" = text ] && echo "made:$1" || echo "wrong:$1"
        echo "$1" >"$work/by-$1"
      }
      """;

  @BeforeEach
  void packageWithData() throws IOException {
    Files.createDirectories(folder.resolve("job"));
    Path data = Files.createDirectories(folder.resolve("package/data"));
    Files.writeString(data.resolve("data.txt"), "text");
    Path remote = Files.createDirectories(folder.resolve("remote/.clustrix"));
    Files.writeString(remote.resolveSibling("more.txt"), "more");
  }

  private CommandResult bash(String calls) {
    String at = folder.toString();
    String script =
        """
        set -u
        job=%s package=%s CLUSTRIX_REMOTE=%s CLUSTRIX_WORKING_DIRECTORY=job
        CLUSTRIX_ARRAY=yes CLUSTRIX_TASK=0 CLUSTRIX_ATTEMPT=1 CLUSTRIX_HOST=here signal=
        bring_inputs() { echo "$CLUSTRIX_TASK" >>"$job/brought"; }
        has_inputs() { [ -d "$work" ] && [ ! -e "$job/changed" ]; }
        refuse() { echo "$1 $2"; exit "$1"; }
        finish() { refuse "$1" "$2"; }
        """
                .formatted(
                    Shell.quote(at + "/job"),
                    Shell.quote(at + "/package"),
                    Shell.quote(at + "/remote"))
            + ScriptText.beside(JobScript.class, "work-folder.sh")
            + TASK
            + calls;
    return new LocalHost().run(Command.of("exec bash -c " + Shell.quote(List.of(script))));
  }

  @Test
  void oneTaskMakesItAndTheOthersWait() throws IOException {
    CommandResult result = bash("for t in 1 2 3 4 5 6 7 8; do task $t & done; wait\n");

    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().sorted())
        .containsExactly(
            "made:1", "made:2", "made:3", "made:4", "made:5", "made:6", "made:7", "made:8");
    assertThat(folder.resolve("job/copied")).content().hasLineCount(1);
    assertThat(names()).containsExactly("brought", "copied", "work");
    assertThat(folder.resolve("job/work")).isDirectoryContaining("glob:**/by-8");
    assertThat(folder.resolve("job/work/more.txt")).isSymbolicLink().hasContent("more");
    assertThat(folder.resolve("job/work/.clustrix")).doesNotExist();
  }

  @Test
  void theOneWhoWasKilledIsReplaced() throws IOException {
    CommandResult result =
        bash(
            """
            claim_silence=2
            mkdir "$job/.making"; echo '1.1.there.5 0' >"$job/.making/alive"
            task 2 & task 3 & wait
            """);

    assertThat(result.out().lines().sorted()).containsExactly("made:2", "made:3");
    assertThat(folder.resolve("job/work/by-3")).exists();
    assertThat(names()).containsExactly("brought", "copied", "work");
  }

  @Test
  void anEarlierRunOfTheSameTaskIsReplacedAtOnce() throws IOException {
    Files.createDirectories(folder.resolve("job/.making"));
    Files.writeString(folder.resolve("job/.making/alive"), "4.1.there.5 30\n");

    assertThat(bash("task 4\necho $SECONDS\n").out()).isIn("made:4\n0\n", "made:4\n1\n");
    assertThat(names()).containsExactly("brought", "copied", "work");
  }

  /** Whoever has lost the claim must not put a second folder over the first. */
  @Test
  void theOneWhoWasSlowTakesWhatTheOtherMade() throws IOException {
    CommandResult result =
        bash(
            """
            work=$job/work
            CLUSTRIX_TASK=1
            claim_work_folder
            echo '2.1.there.5 0' >"$job/.making/alive"
            mkdir "$job/.mine"
            (sleep 1.5; mkdir "$job/.other"; echo text >"$job/.other/data.txt"; mv "$job/.other" "$work"; rm -rf "$job/.making") &
            publish_work_folder "$job/.mine"; echo "published:$?"
            cat "$work/data.txt"
            """);
    assertThat(result.out()).isEqualTo("published:0\ntext\n");
    assertThat(names()).containsExactly("work");
  }

  @Test
  void oneTaskOfARepetitionBringsWhatHasChangedAndTheOthersWait() throws IOException {
    CommandResult result =
        bash(
            """
            mkdir "$job/work"; echo text >"$job/work/data.txt"; : >"$job/changed"
            bring_inputs() { echo "$1" >>"$job/brought"; sleep 0.5; rm "$job/changed"; }
            for t in 1 2 3 4; do task $t & done; wait
            """);

    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().sorted())
        .containsExactly("made:1", "made:2", "made:3", "made:4");
    assertThat(folder.resolve("job/brought")).hasContent(folder + "/job/work");
    assertThat(names()).containsExactly("brought", "work");
  }

  @Test
  void aFullDiskEndsTheWaiting() throws IOException {
    CommandResult result = bash("mkdir() { return 1; }; sleep() { :; }\ntask 1\n");
    assertThat(result.out()).isEqualTo("failed:1\n");
    assertThat(names()).isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("job"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
