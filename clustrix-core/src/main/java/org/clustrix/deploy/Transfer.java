package org.clustrix.deploy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clustrix.format.ClusterLayout;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.Shell;

/**
 * Sends files to a host and has them published: in one command whose input is a stream where the
 * host's shell can take it apart, with others beside it where there is much to send, else file by
 * file. Used once.
 */
final class Transfer {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /**
   * With the 64 kB that Linux gives, the processes at both ends of a pipe wait for each other: 100
   * MB take 250 ms on loopback instead of 185. By way of a jump host it is the other way round, 520
   * and 690: what is taken at once lets the connection run empty, and its last segment wait for an
   * acknowledgement.
   */
  private static final int LARGE_PIPE = 1 << 20;

  private static final int SMALL_PIPE = 1 << 16;

  private final Host host;
  private final Survey survey;
  private final String state;
  private final String run;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private String what = "the package could not be deployed to ";
  private boolean aliasMoved;

  /**
   * Makes one.
   *
   * @param lease the lease of the deployment, after which everything temporary is named
   * @param launcher the launcher's path below the state folder
   * @param packageId of the package
   */
  Transfer(Host host, Survey survey, String lease, String launcher, String packageId) {
    this.run = lease;
    this.host = host;
    this.survey = survey;
    this.state = survey.workDir() + "/" + ClusterLayout.STATE;
    variables.put("state", state);
    putNames(variables, run);
    variables.put("digest", survey.tools().digest());
    variables.put("reader", survey.tools().reader());
    variables.put("launcher", launcher);
    variables.put("package", ClusterLayout.packageFolder(packageId));
    variables.put("install", "");
    variables.put("installer", "");
    variables.put("alias", "");
    variables.put("history", "");
    variables.put("known", "");
    variables.put("keep", "");
  }

  /** Makes one of files that a job is to find, whose lease the submission of that job ends. */
  static Transfer ofInputs(Host host, Survey survey, String lease) {
    Transfer transfer = new Transfer(host, survey, lease, "", "");
    transfer.variables.put("keep", "yes");
    transfer.what = "the inputs could not be brought to ";
    return transfer;
  }

  /** Has the package installed at the end. */
  void thenInstall() {
    variables.put("install", DeployScripts.text("install.sh"));
  }

  /**
   * Has the name of a function point somewhere else at the end, unless somebody else has moved it.
   *
   * @param known the text of the alias that the new one was made from
   */
  void thenAlias(String function, String text, String known) {
    variables.put("known", known);
    variables.put("alias", ClusterLayout.function(function));
    variables.put("history", text);
  }

  /**
   * Sends and publishes.
   *
   * @param items may be none
   * @return the incoming folder where the installation is left to the first job, else nothing
   */
  String send(List<Item> items, Progress progress) {
    progress.sending(items.size(), items.stream().mapToLong(Item::size).sum());
    CommandResult result;
    if (!items.isEmpty() && survey.tools().takesStream()) {
      result = host.together(one -> stream(one, items, progress));
    } else {
      if (!items.isEmpty()) {
        sendFiles(items, progress);
      }
      result = host.run(command(variables, "sweep.sh", "finish.sh"));
    }
    return incoming(checked(result));
  }

  private CommandResult stream(Host one, List<Item> items, Progress progress) {
    HostTools tools = survey.tools();
    // what no shell verifies waits in the one folder of this deployment
    int most = tools.verifies() ? one.channels() : 1;
    LongConsumer sent =
        bytes -> {
          synchronized (progress) {
            progress.sent(bytes);
          }
        };
    List<Batch> batches = Batch.of(items, tools, most);
    if (batches.stream().anyMatch(batch -> batch.form() == Batch.Form.FILE)) {
      variables.put("taker", DeployScripts.text("take.pl"));
      variables.put("pipe", Integer.toString(one.isBehind() ? SMALL_PIPE : LARGE_PIPE));
    }
    return new Streams(
            one,
            batches,
            new BatchWriter(tools.verifies(), survey.group(), sent),
            most,
            this::beside,
            this::failed)
        .send(command(variables, "sweep.sh", "receive.sh", "finish.sh"));
  }

  /**
   * What receives beside the main stream; it has nothing to install and a temporary name of its
   * own.
   */
  private Command beside(int number) {
    Map<String, String> own = new LinkedHashMap<>(variables);
    putNames(own, run + "-" + number);
    own.put("install", "");
    return command(own, "receive.sh");
  }

  /** What is temporary is named after the command that made it. */
  private static void putNames(Map<String, String> values, String run) {
    values.put("run", run);
    values.put("incoming", ClusterLayout.INCOMING + "/" + run);
  }

  /**
   * Publishes what the client has put into the state folder through a shared filesystem.
   *
   * @return as {@link #send}; empty where the host does not see it, and nothing was done
   */
  Optional<String> placed() {
    CommandResult result = checked(host.run(command(variables, "see.sh", "sweep.sh", "finish.sh")));
    return result.out().contains(DeployScripts.NOT_SEEN)
        ? Optional.empty()
        : Optional.of(incoming(result));
  }

  private Command command(Map<String, String> values, String... scripts) {
    StringBuilder text = new StringBuilder(survey.rights());
    text.append(DeployScripts.variables(values)).append(DeployScripts.text("begin.sh"));
    for (String script : scripts) {
      text.append(DeployScripts.text(script));
    }
    return Command.of(text.toString()).within(LIMIT).shortly();
  }

  private CommandResult checked(CommandResult result) {
    if (result.status() != 0) {
      throw failed(result);
    }
    aliasMoved = result.out().contains(DeployScripts.MOVED);
    return result;
  }

  private String incoming(CommandResult result) {
    return result.out().contains(DeployScripts.DEFERRED) ? run : "";
  }

  /** Returns whether the alias was not moved, since it was not any more what it had been. */
  boolean isAliasMoved() {
    return aliasMoved;
  }

  private DeploymentException failed(CommandResult result) {
    String said = result.err().isBlank() ? result.out().strip() : result.err().strip();
    boolean space = said.contains("No space left") || said.contains("uota exceeded");
    return new DeploymentException(
        what + state + " on " + host.name() + ": " + said,
        // the launcher has said so itself
        said.contains("; free space there")
            ? "or choose another remoteWorkDir; what has arrived whole stays"
            : space
                ? "free space there (clustrix:cleanup removes old packages and jobs), or choose another"
                    + " remoteWorkDir; what has arrived whole stays"
                : "deploy again: what has arrived whole stays and is not sent twice");
  }

  private void sendFiles(List<Item> items, Progress progress) {
    String folder = state + "/" + ClusterLayout.INCOMING + "/" + run;
    host.run(Command.of(survey.rights() + "mkdir -p -- " + Shell.quote(folder)))
        .orThrow("making " + folder, host);
    for (Item item : items) {
      host.upload(item.file().get(), folder + "/" + item.incomingAs(), progress::sent);
    }
  }
}
