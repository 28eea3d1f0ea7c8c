package org.clustrix.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalHostTest {
  private final LocalHost host = new LocalHost();

  @Test
  void givesOutputErrorsAndStatusApart() {
    CommandResult result = host.run(Command.of("echo out; echo err >&2; exit 3"));

    assertThat(result).isEqualTo(new CommandResult(3, "out\n", "err\n"));
    assertThatThrownBy(() -> result.orThrow("trying", host))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("trying failed on this machine with status 3: err");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "it's",
        "\"",
        "$(touch x)",
        "`id`",
        "$HOME",
        "a\nb",
        "\\",
        "*",
        "-n",
        "Zürich",
        "!!",
        "#",
        "~",
        "a'\\''b",
        "\t",
        "; rm -rf /",
        "$'x'"
      })
  void aQuotedWordArrivesAsItIs(String word) {
    assertThat(host.run(Command.of("printf '%s|' " + Shell.quote(word))).out())
        .isEqualTo(word + "|");
  }

  @Test
  void aScriptCannotReadItsOwnText() {
    assertThat(host.run(Command.of("cat; echo behind")).out()).isEqualTo("behind\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":",
        "echo",
        "printf 'no end of line'",
        "printf '\\n\\n two \\n\\n'",
        "case a in a) echo in;; esac; cat <<END\nhere $((1+1))\nEND\n",
        "cat; echo \"$0\" | wc -l; exit 7",
        "echo e >&2; echo 'a \\ %s * \"'; exit 3"
      })
  void aBriefAnswerIsTheSame(String script) {
    Command command = Command.of(script);
    assertThat(host.run(command.shortly())).isEqualTo(host.run(command));
    assertThat(host.run(command.shortly(), out -> {})).isEqualTo(host.run(command, out -> {}));
  }

  @Test
  void aScriptIsOverWithItsLastLineWhateverItHasLeftRunning() {
    Command command = Command.of("sleep 20 & echo done; echo e >&2").within(Duration.ofSeconds(10));
    assertThat(host.run(command)).isEqualTo(new CommandResult(0, "done\n", "e\n"));
    assertThat(host.run(command, out -> {})).isEqualTo(new CommandResult(0, "done\n", "e\n"));
  }

  @Test
  void aLimitEndsAScript() {
    assertThatThrownBy(() -> host.run(Command.of("sleep 30").within(Duration.ofMillis(300))))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("took longer");
  }

  @Test
  void copiesAndReadsFiles(@TempDir Path folder) throws Exception {
    Path from = Files.write(folder.resolve("a"), new byte[200_000]);
    AtomicLong told = new AtomicLong();

    host.upload(from, folder.resolve("b c").toString(), told::addAndGet);

    assertThat(told).hasValue(200_000);
    assertThat(host.read(folder.resolve("b c").toString(), 100_000).orElseThrow()).hasSize(100_000);
    assertThat(host.read(folder.resolve("none").toString(), 1)).isEmpty();
  }
}
