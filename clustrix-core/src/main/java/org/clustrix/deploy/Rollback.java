package org.clustrix.deploy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.FunctionAlias;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;
import org.clustrix.problem.NearNames;

/**
 * Lets the name of a function stand for the package that it stood for before.
 *
 * @param function the name, as the alias has it
 * @param from the package that it stood for
 * @param to the package that it stands for now
 */
public record Rollback(String function, String from, String to) {
  private static final long MOST_BYTES = 1 << 24;
  private static final int GONE = 66;
  private static final int MOVED = 75;

  /**
   * Rolls back.
   *
   * @param function as a user names it: {@code com.acme.Main#run}, {@code ::} and {@code .} will do
   * @param dryRun whether to change nothing and only tell
   * @throws DeploymentException where there is no such alias, nothing before it, or its package is
   *     not installed any more
   */
  public static Rollback of(Host host, String workDir, String function, boolean dryRun) {
    String state = WorkDirectory.state(host, workDir);
    String name = find(host, state, function);
    String path = state + "/" + ClusterLayout.function(name);
    String known =
        host.read(path, MOST_BYTES)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    FunctionAlias now = FunctionAlias.parse(known);
    FunctionAlias before = now.before();
    if (before == null) {
      throw new DeploymentException(
          name
              + " has no history on "
              + host.name()
              + ": it has only ever stood for package "
              + now.packageId(),
          "deploy the release that you want with -Dclustrix.package=…");
    }
    CommandResult result = host.run(Command.of(script(state, name, now, before, dryRun)));
    if (result.status() == GONE) {
      throw new DeploymentException(
          name
              + " cannot go back to package "
              + before.packageId()
              + ", which is not installed on "
              + host.name()
              + " any more",
          "deploy that release again with -Dclustrix.package=…");
    }
    if (result.status() == MOVED) {
      throw new DeploymentException(
          name + " was deployed or rolled back by somebody else at the same time",
          "look, then try again");
    }
    result.orThrow("rolling back " + name, host);
    return new Rollback(name, now.packageId(), before.packageId());
  }

  /** First the lease, then the look: a cleanup may be at work. */
  private static String script(
      String state, String name, FunctionAlias now, FunctionAlias before, boolean dryRun) {
    String lease = UUID.randomUUID().toString();
    String folder = ClusterLayout.packageFolder(before.packageId());
    String look =
        WorkDirectory.rights(state)
            + "cd "
            + Shell.quote(state)
            + " || exit 1\nalias="
            + Shell.quote(ClusterLayout.function(name))
            + "\nfolder="
            + Shell.quote(folder)
            + "\nlease="
            + Shell.quote(ClusterLayout.lease(lease))
            + "\nunfinished="
            + Shell.quote(ClusterLayout.FUNCTIONS + "/.tmp-" + lease)
            + "\n";
    if (dryRun) {
      return look + "[ -d \"$folder\" ] || exit " + GONE + "\n";
    }
    return look
        + "mkdir -p leases && printf 'lease\\n%s\\n' \"$folder\" >\"$lease\" || exit 1\n"
        + "trap 'rm -f \"$lease\" \"$unfinished\"' EXIT\n"
        + "[ -d \"$folder\" ] || sleep 2\n"
        + "[ -d \"$folder\" ] || exit "
        + GONE
        + "\nsed '/\"history\"/q' \"$alias\" | grep -qF "
        + Shell.quote("\"" + now.packageId() + "\"")
        + " || exit "
        + MOVED
        + "\nprintf %s "
        + Shell.quote(before.toText())
        + " >\"$unfinished\" && mv -f \"$unfinished\" \"$alias\"\n";
  }

  private static String find(Host host, String state, String function) {
    String script =
        "cd "
            + Shell.quote(state + "/" + ClusterLayout.FUNCTIONS)
            + " 2>/dev/null || exit 0\nfor alias in *; do [ -f \"$alias\" ] && echo \"$alias\"; done; :\n";
    List<String> names =
        host.run(Command.of(script)).orThrow("listing the functions", host).out().lines().toList();
    String wanted = plain(function);
    return names.stream()
        .filter(name -> plain(name).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new DeploymentException(
                    "the function '" + function + "' is not deployed on " + host.name(),
                    NearNames.didYouMean(function, names)));
  }

  /** Returns a name without parameters and with one spelling of what stands before the method. */
  private static String plain(String name) {
    return name.replaceFirst("\\(.*", "").replace("::", ".").replace('#', '.').strip();
  }
}
