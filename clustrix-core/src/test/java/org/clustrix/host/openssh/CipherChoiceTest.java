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

/** Asks the real ssh of this machine. */
class CipherChoiceTest {
  @TempDir private Path folder;

  @BeforeEach
  void prepare() {
    Requirement.program("ssh");
    Assumptions.assumeTrue(AesInstructions.present());
  }

  private String choice(List<String> asking) throws IOException {
    String script =
        "said=$("
            + Shell.quote(asking)
            + " 2>/dev/null)\n"
            + CipherChoice.script("said", "host")
            + "printf %s \"$cipher\"\n";
    Process shell = new ProcessBuilder("/bin/sh", "-c", script).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
