package org.clustrix.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.format.Sha256;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.LocalHost;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job script does with inputs. */
class InputScriptTest {
  @TempDir private Path folder;

  private String store(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("one"), text);
    String sha256 = Sha256.hex(file);
    Path stored = folder.resolve("state/store").resolve(sha256).resolve("content");
    Files.createDirectories(stored.getParent());
    Files.move(file, stored, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return sha256;
  }

  private CommandResult bash(String list, String calls) {
    String script =
        """
        set -u
        CLUSTRIX_STATE=%s CLUSTRIX_STAGED=%s CLUSTRIX_NODE=n CLUSTRIX_TASK=0
        job=%s work=%s
        mkdir -p "$job" %s
        await() { [ -e "$1" ]; }
        disclaim_work_folder() { :; }
        refuse() { echo "$1 $2"; exit "$1"; }
        """
            .formatted(
                Shell.quote(folder.resolve("state").toString()),
                list,
                Shell.quote(folder.resolve("job").toString()),
                Shell.quote(folder.resolve("job/work").toString()),
                Shell.quote(folder.resolve("in it").toString()));
    String text = script + ScriptText.beside(JobScript.class, "inputs.sh") + calls;
    return new LocalHost().run(Command.of("exec bash -c " + Shell.quote(List.of(text))));
  }

  @Test
  void inputsAreCopiesAtTheirPaths() throws IOException {
    String text = store("text");
    String tool = store("#!/bin/sh\necho hi\n");
    String list =
        store(
            text + " - data/deep/a b.txt\n" + text + " -  data \\ '\"$x.txt\n" + tool + " x run\n");

    CommandResult result = bash(list, "bring_inputs " + Shell.quote(folder + "/in it"));

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    Path placed = folder.resolve("in it/data/deep/a b.txt");
    assertThat(placed).hasContent("text");
    assertThat(folder.resolve("in it/ data \\ '\"$x.txt")).hasContent("text");
    assertThat(folder.resolve("in it/run")).isExecutable();
    assertThat(placed.toFile().canExecute()).isFalse();
    Files.writeString(placed, "changed");
    assertThat(folder.resolve("state/store/" + text + "/content")).hasContent("text");
  }

  @Test
  void anInputThatIsNotThereIsNamed() throws IOException {
    String list = store("0".repeat(64) + " - data/lost.csv\n");
    CommandResult result = bash(list, "bring_inputs " + Shell.quote(folder + "/in it"));
    assertThat(result.status()).isEqualTo(84);
    assertThat(result.out()).contains("input data/lost.csv is not below");
  }

  @Test
  void aRepetitionGetsWhatHasChangedAndKeepsWhatTheFunctionWrote() throws IOException {
    String same = store("same");
    String before = store(same + " - same.txt\n" + store("old") + " - in/data.txt\n");
    String now =
        store(
            same
                + " - same.txt\n"
                + store("new")
                + " x in/data.txt\n"
                + store("more")
                + " - in/more\n");
    String first = "mkdir \"$work\"; bring_inputs \"$work\"; has_inputs; echo $?\n";
    assertThat(bash(before, first).out()).isEqualTo("0\n");
    Path placed = folder.resolve("job/work");
    Files.writeString(placed.resolve("same.txt"), "written by the function");
    assertThat(placed.resolve("in/data.txt").toFile().setReadOnly()).isTrue();

    CommandResult again =
        bash(now, "has_inputs; echo $?; bring_inputs \"$work\"; has_inputs; echo $?\n");

    assertThat(again.out()).isEqualTo("1\n0\n");
    assertThat(again.err()).isEmpty();
    assertThat(placed.resolve("same.txt")).hasContent("written by the function");
    assertThat(placed.resolve("in/data.txt")).hasContent("new").isExecutable();
    assertThat(placed.resolve("in/more")).hasContent("more");
    try (var left = Files.list(folder.resolve("job"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("work", ".staged");
    }
  }

  @Test
  void whereNobodyKnowsWhatWasBroughtAllIs() throws IOException {
    String list = store(store("text") + " - a.txt\n");
    CommandResult result =
        bash(list, "mkdir \"$work\"; echo other >\"$work/a.txt\"; bring_inputs \"$work\"");
    assertThat(result.status()).isZero();
    assertThat(folder.resolve("job/work/a.txt")).hasContent("text");
  }
}
