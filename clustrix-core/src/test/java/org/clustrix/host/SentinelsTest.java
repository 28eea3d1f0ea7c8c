package org.clustrix.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentinelsTest {
  private final Sentinels sentinels = new Sentinels(Command.of(""));

  private byte[] answer(String before, String body, String after) {
    Matcher token = Pattern.compile("[0-9a-f]{24}").matcher(sentinels.wrap(false));
    assertThat(token.find()).isTrue();
    String t = token.group();
    return (before + "clustrix-begin-" + t + "\n" + body + "\nclustrix-end-" + t + " 0\n" + after)
        .getBytes(UTF_8);
  }

  @Test
  void aBannerIsNotTheAnswer() {
    byte[] out = answer("Welcome to the cluster!\n", "real\n", "Bye.\n");
    assertThat(sentinels.unwrap("h", 0, out, new byte[0]).out()).isEqualTo("real\n");
  }

  @Test
  void anEmptyAnswerIsEmpty() {
    assertThat(sentinels.unwrap("h", 0, answer("", "", ""), new byte[0]).out()).isEmpty();
  }

  @Test
  void aShellThatDoesNotRunCommandsIsToldApart() {
    assertThatThrownBy(
            () ->
                sentinels.unwrap(
                    "h", 0, "This account is not available.\n".getBytes(UTF_8), new byte[0]))
        .isInstanceOf(HostException.class)
        .hasMessageContaining("This account is not available")
        .hasMessageContaining("[[ $- == *i* ]] || return");
  }

  /** A host that loses us must not be taken for one that runs no commands. */
  @Test
  void aBrokenConnectionIsToldApart() {
    String begun = new String(answer("", "half", ""), UTF_8).replaceAll("\n.*end.*\n", "");
    for (String out : new String[] {"", "Welcome\n", begun}) {
      assertThatThrownBy(() -> sentinels.unwrap("h", -1, out.getBytes(UTF_8), new byte[0]))
          .isExactlyInstanceOf(HostException.class)
          .hasMessageContaining("the connection to h broke")
          .hasMessageContaining("try again");
    }
    assertThatThrownBy(() -> sentinels.unwrap("h", 255, begun.getBytes(UTF_8), new byte[0]))
        .isExactlyInstanceOf(HostException.class)
        .hasMessageContaining("the connection to h broke");
  }
}
