package org.clustrix.deploy;

import java.util.UUID;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Shell;

/**
 * Shell text that turns what was sent into what jobs can see, run in the state folder. Pure
 * functions. Everything is renamed into place; "already there" is success.
 */
final class PublishScripts {
  /** What is printed where there is no Java and the first job has to install. */
  static final String DEFERRED = "clustrix-install-deferred";

  private PublishScripts() {}

  /** Defines {@code digest}, which prints the SHA-256 of its input in hex. */
  static String digest() {
    return """
        digest() {
          if command -v sha256sum >/dev/null 2>&1; then set -- $(sha256sum); else set -- $(shasum -a 256); fi
          echo "$1"
        }
        """;
  }

  /** Publishes the launcher; its hash is computed on the host, since all trust starts there. */
  static String launcher(String folder, String sha256) {
    String target = ClusterLayout.launcher(sha256);
    return """
        sent=%s; target=%s
        [ "$(digest <"$sent")" = %s ] || { echo "the launcher arrived damaged; deploy again" >&2; exit 1; }
        mkdir -p "${target%%/*}" && chmod 600 "$sent" && mv -f "$sent" "$target" || exit 1
        """
        .formatted(
            Shell.quote(folder + "/" + ClusterLayout.INCOMING_LAUNCHER),
            Shell.quote(target),
            sha256);
  }

  /**
   * Puts the analysis of this deployment into a package that is there already. Another deployment
   * of the same package may have another one, for what it left out may differ; the newest counts.
   */
  static String analysis(String folder, String packageId) {
    return "mv -f "
        + Shell.quote(folder + "/" + ClusterLayout.ANALYSIS)
        + " "
        + Shell.quote(ClusterLayout.packageFolder(packageId) + "/" + ClusterLayout.ANALYSIS)
        + " || exit 1\n";
  }

  /** Installs the package with the host's Java, or leaves it to the first job. */
  static String install(String folder, String launcherSha256, String state) {
    return """
        # in a bare environment Java reads and writes file names as US-ASCII
        if locale -a 2>/dev/null | grep -qi '^C\\.utf-\\{0,1\\}8$'; then LC_ALL=C.UTF-8; else LC_ALL=en_US.UTF-8; fi
        export LC_ALL
        java=${JAVA_HOME:+$JAVA_HOME/bin/java}
        [ -x "${java:-/nowhere}" ] || java=$(command -v java)
        if [ -n "$java" ] && "$java" -version >/dev/null 2>&1; then
          "$java" -jar %s install --root %s --incoming %s || exit 1
        else
          echo %s
        fi
        """
        .formatted(
            Shell.quote(state + "/" + ClusterLayout.launcher(launcherSha256)),
            Shell.quote(state),
            Shell.quote(state + "/" + folder),
            DEFERRED);
  }

  /**
   * Sweeps what cut deployments left behind. An incoming folder may wait for the first job of a
   * login host without Java, and that job for its turn in the queue: it is kept for longer.
   */
  static String sweep() {
    return """
        find incoming -mindepth 1 -maxdepth 1 -mtime +30 -exec rm -rf {} + 2>/dev/null
        find packages functions -mindepth 1 -maxdepth 1 -name '.tmp-*' -mtime +2 -exec rm -rf {} + 2>/dev/null
        :
        """;
  }

  /** Points the name of a function at a package. */
  static String alias(String name, String text) {
    String target = ClusterLayout.function(name);
    String unfinished = ClusterLayout.FUNCTIONS + "/.tmp-" + UUID.randomUUID();
    return "mkdir -p "
        + ClusterLayout.FUNCTIONS
        + " && printf %s "
        + Shell.quote(text)
        + " > "
        + Shell.quote(unfinished)
        + " && mv -f "
        + Shell.quote(unfinished)
        + " "
        + Shell.quote(target)
        + "\n";
  }
}
