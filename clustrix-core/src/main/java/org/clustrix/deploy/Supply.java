package org.clustrix.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;

/**
 * Has a host bring missing artifacts into its store without the client: from its own local
 * repository, and from the repository that the client resolved them from. Each counts only with the
 * hash that the package names, and what cannot be had is left to the client.
 */
final class Supply {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int SHOWN = 300;

  private final Host host;
  private final SupplyPolicy policy;
  private final Survey survey;
  private final String lease;

  /**
   * Makes one.
   *
   * @param lease the lease of the deployment, which names the artifacts already
   */
  Supply(Host host, SupplyPolicy policy, Survey survey, String lease) {
    this.host = host;
    this.policy = policy;
    this.survey = survey;
    this.lease = lease;
  }

  /**
   * Brings what it can.
   *
   * @return those of the missing files that the client has to send
   * @throws DeploymentException where the cluster has to download and cannot
   */
  List<Item> bring(List<Item> missing, Progress progress) {
    List<Item> artifacts =
        missing.stream().filter(item -> !item.repositoryPath().isEmpty()).toList();
    boolean pull = policy.transfer() != ArtifactTransfer.PUSH;
    boolean able = survey.tools().verifies() && (pull || !survey.repository().isEmpty());
    if (artifacts.isEmpty() || !able) {
      return missing;
    }
    CommandResult answer = host.run(Command.of(script(artifacts)).within(LIMIT));
    Map<Item, String> brought = brought(artifacts, answer.out());
    List<Item> left = new ArrayList<>(missing);
    left.removeAll(brought.keySet());
    if (policy.transfer() == ArtifactTransfer.PULL) {
      refuse(left, answer);
    }
    say(brought, progress);
    return left;
  }

  private String script(List<Item> artifacts) {
    String state = survey.workDir() + "/" + ClusterLayout.STATE;
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("state", state);
    variables.put("run", lease);
    variables.put("digest", survey.tools().digest());
    variables.put("repository", survey.repository());
    StringBuilder items = new StringBuilder();
    for (Item item : artifacts) {
      items.append(item.sha256() + " " + item.size() + " " + url(item) + "\n");
      items.append(item.place() + "\n" + item.repositoryPath() + "\n");
    }
    variables.put("items", items.toString());
    return survey.rights() + DeployScripts.variables(variables) + DeployScripts.text("supply.sh");
  }

  private String url(Item item) {
    String base = policy.repository().isEmpty() ? item.repository() : policy.repository();
    boolean usable =
        policy.transfer() != ArtifactTransfer.PUSH
            && !item.repository().isEmpty()
            && SupplyPolicy.isUsable(base);
    return usable ? base.replaceFirst("/*$", "/") + item.repositoryPath() : "-";
  }

  private static Map<Item, String> brought(List<Item> artifacts, String answer) {
    Map<Item, String> brought = new LinkedHashMap<>();
    for (String line : answer.split("\n", -1)) {
      String[] words = line.split(":", 3);
      if (words[0].equals("got") && words.length == 3) {
        artifacts.stream()
            .filter(item -> item.sha256().equals(words[2]))
            .forEach(item -> brought.put(item, words[1]));
      }
    }
    return brought;
  }

  /** What no repository has is sent even so, as the package is. */
  private void refuse(List<Item> left, CommandResult answer) {
    List<String> refused =
        left.stream().map(this::url).filter(url -> url.startsWith("http")).toList();
    if (!refused.isEmpty()) {
      String why = answer.err().strip();
      throw new DeploymentException(
          host.name()
              + " could not download "
              + refused.size()
              + " of the artifacts, such as "
              + refused.get(0)
              + (why.isEmpty() ? "" : ": " + why.substring(0, Math.min(SHOWN, why.length()))),
          "artifactTransfer is pull: with auto or push this machine sends them; or name a"
              + " repository that the cluster reaches as artifactRepository");
    }
  }

  private static void say(Map<Item, String> brought, Progress progress) {
    Map<String, Long> sizes =
        brought.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue, Collectors.summingLong(e -> e.getKey().size())));
    sizes.forEach(
        (from, bytes) -> {
          long files = brought.values().stream().filter(from::equals).count();
          progress.note(
              files
                  + (files == 1 ? " artifact (" : " artifacts (")
                  + bytes
                  + " bytes) came from "
                  + (from.equals("local")
                      ? "the cluster's own local repository"
                      : "a repository, downloaded by the cluster"));
        });
  }
}
