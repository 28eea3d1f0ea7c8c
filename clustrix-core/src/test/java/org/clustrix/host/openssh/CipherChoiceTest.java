package org.clustrix.host.openssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.host.AesInstructions;
import org.clustrix.host.Requirement;
import org.clustrix.host.Shell;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the real ssh of this machine. */
class CipherChoiceTest {
  @TempDir private Path folder;

  @BeforeEach
  void prepare() {
    Requirement.program("ssh");
    Assumptions.assumeTrue(AesInstructions.present());
  }

  private String choice(List<String> asking) throws IOException {
    return chosen(asking, "cipher");
  }

  /** The hosts between are asked for without a file: ours is given by a function. */
  private String chosen(List<String> asking, String variable) throws IOException {
    String script =
        "ssh() { case $1 in -F) ;; *) set -- -F %s \"$@\" ;; esac; command ssh \"$@\"; }\n"
                .formatted(Shell.quote(folder.resolve("config").toString()))
            + "said=$("
            + Shell.quote(asking)
            + " 2>/dev/null)\n"
            + CipherChoice.script("host")
            + "printf %s \"$"
            + variable
            + "\"\n";
    Process shell = new ProcessBuilder("/bin/sh", "-c", script).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private String proxy(String configuration) throws IOException {
    return chosen(configured(configuration), "proxy");
  }

  @Test
  void aJumpHostHasItToo() throws IOException {
    String ciphers = choice(configured(""));
    assertThat(proxy("Host host\n  ProxyJump gate\n"))
        .isEqualTo("-oProxyCommand=ssh " + ciphers + "  -W '[%h]:%p' -- gate");
    assertThat(proxy("Host host\n  ProxyJump me@gate.example.org:2222\n"))
        .isEqualTo(
            "-oProxyCommand=ssh " + ciphers + " -l me -p 2222 -W '[%h]:%p' -- gate.example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host host\n  ProxyJump none\n",
        "Host host\n  ProxyJump first,second\n",
        "Host host\n  ProxyJump [fe80::1]:22\n",
        "Host host\n  ProxyCommand nc %h %p\n",
        "Host host\n  ProxyJump gate\nHost gate\n  Ciphers aes256-ctr\n"
      })
  void otherWaysAreLeftToSsh(String configuration) throws IOException {
    assertThat(proxy(configuration)).isEmpty();
  }

  private List<String> configured(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), text);
    return List.of("ssh", "-F", file.toString(), "-G", "--", "host");
  }

  @Test
  void itComesFirstWhereNobodyHasChosen() throws IOException {
    assertThat(choice(configured("Host host\n  Port 7\n")))
        .startsWith("-oCiphers=aes128-gcm@openssh.com,")
        .contains(",aes256-ctr");
  }

  @Test
  void whatTheUserOrTheSiteHasChosenStays() throws IOException {
    assertThat(choice(configured("Host host\n  Ciphers aes256-ctr\n"))).isEmpty();
    assertThat(choice(configured("Ciphers -aes128-gcm@openssh.com\n"))).isEmpty();
  }

  @Test
  void anSshThatTellsNothingIsLeftAlone() throws IOException {
    assertThat(choice(List.of("false"))).isEmpty();
    assertThat(choice(configured("no such keyword\n"))).isEmpty();
  }
}
