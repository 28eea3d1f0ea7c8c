package org.clustrix.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Command;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;

/**
 * What a host has of a deployment, asked in one round trip.
 *
 * @param workDir the absolute path of the work directory
 * @param present the labels of the items that are there
 * @param alias the text of the alias file; empty where there is none
 */
record Survey(String workDir, Set<String> present, String alias) {
  private static final String ALIAS = "alias:";

  static Survey of(Host host, String workDir, List<Item> items, String alias) {
    StringBuilder script = new StringBuilder(WorkDirectory.enter(workDir, true));
    script.append(PublishScripts.digest());
    for (Item item : items) {
      script
          .append(test(item))
          .append(" && echo ")
          .append(Shell.quote("have:" + item.label()))
          .append('\n');
    }
    String file = Shell.quote(ClusterLayout.function(alias));
    script.append("[ ! -f ").append(file).append(" ] || { echo ").append(ALIAS).append("; cat ");
    script.append(file).append("; }\n");
    String answer =
        host.run(Command.of(script.toString())).orThrow("preparing the work directory", host).out();
    return parse(host, answer);
  }

  private static String test(Item item) {
    String place = Shell.quote(item.place());
    if (item.directory()) {
      return "[ -d " + place + " ]";
    }
    String size = "[ -f " + place + " ] && [ \"$(wc -c <" + place + ")\" -eq " + item.size() + " ]";
    return item.sha256().isEmpty()
        ? size
        : size + " && [ \"$(digest <" + place + ")\" = " + item.sha256() + " ]";
  }

  private static Survey parse(Host host, String answer) {
    int aliasAt = ("\n" + answer).indexOf("\n" + ALIAS + "\n");
    String lines = aliasAt < 0 ? answer : answer.substring(0, aliasAt);
    String alias = aliasAt < 0 ? "" : answer.substring(aliasAt + ALIAS.length() + 1);
    int firstItem = ("\n" + lines).indexOf("\nhave:");
    String work = firstItem < 0 ? lines : lines.substring(0, firstItem);
    Set<String> present = new HashSet<>();
    for (String line : lines.substring(work.length()).split("\n", -1)) {
      if (line.startsWith("have:")) {
        present.add(line.substring("have:".length()));
      }
    }
    String workDir = work.substring("work:".length()).replaceFirst("\n$", "");
    if (workDir.contains(":") || workDir.contains("\n")) {
      throw new DeploymentException(
          "the work directory "
              + workDir
              + " on "
              + host.name()
              + " holds a ':' or a line end,"
              + " which no Java class path can",
          "choose another remoteWorkDir");
    }
    if (workDir.matches(".*[*?\\\\].*")) {
      throw new DeploymentException(
          "the work directory "
              + workDir
              + " on "
              + host.name()
              + " holds one of * ? \\, which SFTP takes for a pattern",
          "choose another remoteWorkDir");
    }
    return new Survey(workDir, Set.copyOf(present), alias);
  }
}
