package org.clustrix.host.openssh;

import java.util.List;
import org.clustrix.host.AesInstructions;
import org.clustrix.host.Shell;

/**
 * Asks for AES-GCM first, which brings 100 MB over a fast line in two thirds of the time of what
 * OpenSSH would take; but only where neither the user nor the site has said which ciphers to use.
 * Stateless.
 */
final class CipherChoice {
  private static final String FASTEST = "aes128-gcm@openssh.com";

  private CipherChoice() {}

  /**
   * Returns shell text that sets {@code cipher} to an option of {@code ssh}, or to nothing.
   *
   * @param said the variable that holds what the configuration says ({@code ssh -G})
   */
  static String script(String said, String destination) {
    if (!AesInstructions.present()) {
      return "cipher=\n";
    }
    return "cipher=\n"
        + "usual=$("
        + Shell.quote(List.of("ssh", "-F", "none", "-G", "--", destination))
        + " </dev/null 2>/dev/null | sed -n 's/^ciphers //p')\n"
        + "case $usual in *"
        + FASTEST
        + "*)\ncase \"\n$"
        + said
        + "\n\" in *\"\nciphers $usual\n\"*) cipher=-oCiphers="
        + FASTEST
        + ",$usual ;; esac ;;\nesac\n";
  }
}
