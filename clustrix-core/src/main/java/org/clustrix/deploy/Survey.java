package org.clustrix.deploy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;

/**
 * What a host is able to do and has of a deployment, asked in one round trip.
 *
 * @param workDir the absolute path of the work directory
 * @param tools what its shell can do
 * @param group whether a group shares the state folder
 * @param repository its local Maven repository; empty where there is none
 * @param missing the stored files that are not there with their size
 * @param installed whether the package is there
 * @param analysis the hash of the analysis that is there; empty where there is none
 * @param alias the text of the alias file; empty where there is none
 */
record Survey(
    String workDir,
    HostTools tools,
    boolean group,
    String repository,
    List<Item> missing,
    boolean installed,
    String analysis,
    String alias) {
  /** After the one time of all that is stored, in every time zone. */
  private static final Instant STORED = Instant.parse("2000-01-03T00:00:00Z");

  /**
   * Publishes a lease on all that a deployment uses, then looks. Where nothing at all is missing
   * the lease ends in the same round trip; otherwise it is up to the deployment.
   *
   * @param group the group that is to share the state folder; empty to leave that as it is
   * @param lease the name of the lease, which nobody else has
   */
  static Survey leased(
      Host host,
      String workDir,
      String group,
      DeploymentItems items,
      PackageMetadata metadata,
      String lease) {
    String folder = ClusterLayout.packageFolder(metadata.packageId());
    String alias = ClusterLayout.function(metadata.function().fullName());
    String script =
        WorkDirectory.enter(workDir, group)
            + DeployScripts.text("ask.sh")
            + paths(items)
            + "lease "
            + Shell.quote(List.of(lease, leaseTime(), folder + "/"))
            + " \"$@\"\n"
            // what is used is young
            + "touch -c "
            + Shell.quote(folder)
            + " \"${1%/*}\" >/dev/null 2>&1 &\n"
            + look(items, folder)
            + "if [ \"$found\" = \"$all\" ]; then\necho all:\nsettle "
            + Shell.quote(List.of(lease, alias, metadata.packageId()))
            + "\nelse\ndifferences \"$all\" \"$found\"\nreader\nrepository\nfi"
            + "\ntext "
            + Shell.quote(alias)
            + "\n:\n";
    CommandResult answer = host.run(Command.of(script).shortly());
    if (answer.status() != 0) {
      throw new DeploymentException(
          "the work directory "
              + (workDir.isEmpty() ? "~/clustrix" : workDir)
              + " on "
              + host.name()
              + " cannot be used: "
              + (answer.err().isBlank() ? answer.out() : answer.err()).strip(),
          "choose a remoteWorkDir in a file system that this account may write to and that has"
              + " space; clustrix:check looks at it");
    }
    return parse(host, items, answer.out());
  }

  /**
   * Publishes a lease on files that a job is to find, which the submission of the job ends, then
   * looks for them.
   *
   * @param group the group that is to share the state folder; empty to leave that as it is
   * @param lease the name of the lease, which nobody else has
   */
  static Survey ofInputs(Host host, String workDir, String group, List<Item> inputs, String lease) {
    DeploymentItems items = new DeploymentItems(inputs, List.of(), Path.of(""), 0);
    String script =
        WorkDirectory.enter(workDir, group)
            + DeployScripts.text("ask.sh")
            + paths(items)
            + "lease "
            + Shell.quote(List.of(lease, leaseTime()))
            + " \"$@\"\n"
            // what is used is young
            + "printf '%s\\n' \"$@\" | sed 's,/[^/]*$,,' | xargs touch -c 2>/dev/null\n"
            // a folder that is there stands for the package, of which nothing is asked
            + look(items, ".")
            + "differences \"$all\" \"$found\"\nreader\n:\n";
    CommandResult answer = host.run(Command.of(script).shortly());
    return parse(host, items, answer.orThrow("looking for the inputs", host).out());
  }

  /** Looks and changes nothing: the work directory need not be there. */
  static Survey only(Host host, String workDir, DeploymentItems items, PackageMetadata metadata) {
    String folder = ClusterLayout.packageFolder(metadata.packageId());
    String script =
        WorkDirectory.resolve(workDir)
            + "there=\nif cd -- \"$work/.clustrix\" 2>/dev/null; then\n"
            + "there=yes work=${PWD%/.clustrix}\nfi\nprintf 'work:%s\\n' \"$work\"\n"
            + DeployScripts.text("ask.sh")
            + "reader\n"
            + paths(items)
            + "found=\nif [ -n \"$there\" ]; then\n"
            + look(items, folder)
            + "fi\n"
            + "differences \"$all\" \"$found\"\n"
            + "[ -z \"$there\" ] || text "
            + Shell.quote(ClusterLayout.function(metadata.function().fullName()))
            + "\n:\n";
    String answer = host.run(Command.of(script).shortly()).orThrow("looking around", host).out();
    return parse(host, items, answer);
  }

  /** Returns shell text that sets the rights of what is made, as {@link WorkDirectory#rights}. */
  String rights() {
    return group ? "umask 007\n" : "umask 077\n";
  }

  /** Returns paths whose folders a deployment uses: the package, the launcher, the artifacts. */
  static List<String> used(DeploymentItems items, PackageMetadata metadata) {
    List<String> paths = new ArrayList<>();
    paths.add(ClusterLayout.packageFolder(metadata.packageId()) + "/");
    items.stored().forEach(item -> paths.add(item.place()));
    return paths;
  }

  /** Returns the time that a lease tells. Its age counts by the clock of the host. */
  static String leaseTime() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Returns shell text that sets {@code all} to what a look finds where nothing is missing, and
   * {@code $@} to the stored files in it: their names, which are most of the question, travel once.
   */
  private static String paths(DeploymentItems items) {
    return "all="
        + Shell.quote(everything(items))
        + "\nIFS='\n'\nset -f\n"
        + "set -- $(sed -n 's/^file:[0-9]* //p' <<END\n$all\nEND\n)\n"
        + "set +f\nunset IFS\n";
  }

  /** Returns shell text that looks for the stored files {@code $@} and for the package. */
  private static String look(DeploymentItems items, String folder) {
    return "found=$(sizes "
        + daysSinceStored()
        + " \"$@\"; is_folder "
        + Shell.quote(folder)
        + (items.analysis().isEmpty()
            ? ""
            : "; content " + Shell.quote(folder + "/" + ClusterLayout.ANALYSIS))
        + ")\n";
  }

  /** By our clock: that of the host may differ by years before this is wrong. */
  private static long daysSinceStored() {
    return Math.max(1, ChronoUnit.DAYS.between(STORED, Instant.now()));
  }

  private static String everything(DeploymentItems items) {
    StringBuilder text = new StringBuilder();
    items.stored().forEach(item -> text.append("file:" + item.size() + " " + item.place() + "\n"));
    text.append("folder:");
    items.analysis().forEach(item -> text.append("\ncontent:").append(item.sha256()));
    return text.toString();
  }

  private static Survey parse(Host host, DeploymentItems items, String answer) {
    int facts = answer.indexOf("\ndigest:");
    if (!answer.startsWith("work:") || facts < 0) {
      throw new DeploymentException(
          "the answer of " + host.name() + " about its work directory is incomplete: " + answer,
          "try again");
    }
    int text = answer.indexOf("\ntext:\n", facts);
    String lines = answer.substring(facts + 1, text < 0 ? answer.length() : text);
    Map<String, String> said = new HashMap<>();
    Set<String> missing = new HashSet<>();
    Set<String> touched = new HashSet<>();
    for (String line : lines.split("\n", -1)) {
      String[] pair = line.split(":", 2);
      if (pair[0].equals("missing")) {
        missing.add(pair[1]);
      } else if (pair[0].equals("touched")) {
        touched.add(pair[1]);
      } else if (pair.length == 2) {
        said.put(pair[0], pair[1]);
      }
    }
    boolean all = said.containsKey("all");
    if (all) {
      items.analysis().forEach(item -> said.put("content", item.sha256()));
    }
    return new Survey(
        WorkDirectory.checked(host, answer.substring("work:".length(), facts)),
        new HostTools(
            said.get("digest"),
            said.getOrDefault("reader", ""),
            "yes".equals(said.get("tar")),
            "yes".equals(said.get("gzip"))),
        said.containsKey("group"),
        said.getOrDefault("repository", ""),
        missing(items.stored(), missing, touched),
        all || said.containsKey("folder"),
        said.getOrDefault("content", "").split(" ", 2)[0],
        text < 0 ? "" : answer.substring(text + "\ntext:\n".length()));
  }

  /**
   * @param lines numbers of lines in what was to be found, from 1
   * @param touched places of files that are not what they were
   */
  private static List<Item> missing(List<Item> stored, Set<String> lines, Set<String> touched) {
    List<Item> missing = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      if (lines.contains(Integer.toString(i + 1)) || touched.contains(stored.get(i).place())) {
        missing.add(stored.get(i));
      }
    }
    return missing;
  }
}
