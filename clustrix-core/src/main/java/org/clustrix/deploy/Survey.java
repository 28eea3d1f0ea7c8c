package org.clustrix.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * @param missing the stored files that are not there with their size
 * @param installed whether the package is there
 * @param analysis the hash of the analysis that is there; empty where there is none
 * @param alias the text of the alias file; empty where there is none
 */
record Survey(
    String workDir,
    HostTools tools,
    List<Item> missing,
    boolean installed,
    String analysis,
    String alias) {

  static Survey of(Host host, String workDir, DeploymentItems items, PackageMetadata metadata) {
    String folder = ClusterLayout.packageFolder(metadata.packageId());
    String script =
        WorkDirectory.enter(workDir, true)
            + DeployScripts.text("ask.sh")
            + "sizes "
            + Shell.quote(items.stored().stream().map(Item::place).toList())
            + "\nis_folder "
            + Shell.quote(folder)
            + "\ncontent "
            + Shell.quote(folder + "/" + ClusterLayout.ANALYSIS)
            + "\ntext "
            + Shell.quote(ClusterLayout.function(metadata.function().fullName()))
            + "\n:\n";
    CommandResult answer = host.run(Command.of(script));
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
    Map<Integer, Long> sizes = new HashMap<>();
    for (String line : lines.split("\n", -1)) {
      String[] pair = line.split(":", 2);
      if (pair[0].equals("file")) {
        String[] numbers = pair[1].split(" ", 2);
        sizes.put(Integer.valueOf(numbers[0]), Long.valueOf(numbers[1]));
      } else if (pair.length == 2) {
        said.put(pair[0], pair[1]);
      }
    }
    return new Survey(
        WorkDirectory.checked(host, answer.substring("work:".length(), facts)),
        new HostTools(
            said.get("digest"),
            said.get("reader"),
            "yes".equals(said.get("tar")),
            "yes".equals(said.get("gzip"))),
        missing(items.stored(), sizes),
        said.containsKey("folder"),
        said.getOrDefault("content", "").split(" ", 2)[0],
        text < 0 ? "" : answer.substring(text + "\ntext:\n".length()));
  }

  private static List<Item> missing(List<Item> stored, Map<Integer, Long> sizes) {
    return java.util.stream.IntStream.range(0, stored.size())
        .filter(i -> sizes.getOrDefault(i, -1L) != stored.get(i).size())
        .mapToObj(stored::get)
        .collect(Collectors.toList());
  }
}
