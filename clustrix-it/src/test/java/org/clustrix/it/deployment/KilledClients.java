package org.clustrix.it.deployment;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code kill -9} of deploying clients, each a JVM of its own, at random moments. */
final class KilledClients {
  /** So many rounds meet in one work directory, each with a package of its own. */
  private static final int TOGETHER = FaultBed.VARIANTS;

  private final FaultBed bed;
  private final String transport;
  private final List<String> problems = new ArrayList<>();
  private int complete;
  private int absent;
  private int ended;
  private int leftovers;

  KilledClients(FaultBed bed, String transport) {
    this.bed = bed;
    this.transport = transport;
  }

  Finding run(int rounds) throws Exception {
    Map<String, String> settings = new HashMap<>(bed.sshd.settings());
    settings.put("sshTransport", transport);
    long usual = usual(settings);
    Path work = bed.freshWork();
    Process next = bed.client(settings, work, 0, Map.of());
    for (int i = 0; i < rounds; i++) {
      Process client = next;
      Path here = work;
      boolean last = (i + 1) % TOGETHER == 0 || i + 1 == rounds;
      if (last) {
        work = bed.freshWork();
      }
      awaitReady(client.inputReader());
      kill(client, moment(i, usual));
      Set<String> before = ids();
      if (i + 1 < rounds) {
        // starts while this round is looked at
        next = bed.client(settings, work, i + 1, Map.of());
      }
      look(here, i, before);
      if (last) {
        finish(here, i);
      }
    }
    String state = "%d complete, %d absent; %d had ended before".formatted(complete, absent, ended);
    return new Finding(
        "kill -9 of the client, transport " + transport + ", within " + usual + " ms",
        rounds,
        state,
        "none: it is dead; " + leftovers + " leftovers, no process stays on the server",
        "yes",
        problems);
  }

  /** The stream is over long before Java has installed: every other moment lies in the stream. */
  private long moment(int round, long usual) {
    return (long) (bed.random.nextDouble() * usual * (round % 2 == 0 ? 0.3 : 1.1));
  }

  /** How long a deployment takes in a JVM of its own, from its connection on. */
  private long usual(Map<String, String> settings) throws Exception {
    Process client = bed.client(settings, bed.freshWork(), 0, Map.of());
    BufferedReader said = client.inputReader();
    awaitReady(said);
    long start = System.nanoTime();
    go(client);
    String line = said.readLine();
    if (line == null || !line.startsWith("moved")) {
      throw new IllegalStateException("no deployment: " + line);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  static void awaitReady(BufferedReader said) throws Exception {
    String line = said.readLine();
    if (!"ready".equals(line)) {
      throw new IllegalStateException("a client did not connect: " + line);
    }
  }

  static void go(Process client) throws Exception {
    client.getOutputStream().write('\n');
    client.getOutputStream().flush();
  }

  private void kill(Process client, long after) throws Exception {
    go(client);
    if (client.waitFor(after, TimeUnit.MILLISECONDS)) {
      ended++;
    }
    client.destroyForcibly().waitFor();
  }

  private void look(Path work, int round, Set<String> before) throws Exception {
    awaitNobody(round, before);
    Path state = FaultBed.state(work);
    for (String problem : bed.audit.problems(state)) {
      problems.add("round " + round + ": " + problem);
    }
    if (bed.audit.isWhole(state, bed.request(round))) {
      complete++;
    } else {
      absent++;
    }
    leftovers += StateAudit.leftovers(state).size();
  }

  private Set<String> ids() {
    return bed.account.processes().stream().map(KilledClients::id).collect(Collectors.toSet());
  }

  private static String id(String line) {
    return line.strip().split(" ", 2)[0];
  }

  /** Neither a command nor a connection outlives its client. */
  private void awaitNobody(int round, Set<String> before) throws Exception {
    List<String> running = List.of();
    for (int i = 0; i < 400; i++) {
      // the next client is connected already, or about to be
      running = bed.account.processes().stream().filter(line -> before.contains(id(line))).toList();
      if (running.isEmpty()) {
        return;
      }
      Thread.sleep(50);
    }
    problems.add("round " + round + ": still running on the server: " + running);
  }

  private void finish(Path work, int round) throws Exception {
    Path state = FaultBed.state(work);
    for (Path left : StateAudit.leftovers(state)) {
      Call.of("touch", "-d", "40 days ago", left.toString());
    }
    Map<String, String> settings = bed.sshd.settings();
    bed.deploy(settings, work, round);
    if (!bed.audit.isWhole(state, bed.request(round))) {
      problems.add("round " + round + ": not healed");
    }
    problems.addAll(bed.audit.problems(state));
    for (Path left : StateAudit.leftovers(state)) {
      problems.add("round " + round + ": not swept: " + left);
    }
    Call.of("rm", "-rf", Files.createDirectories(work).toString());
  }
}
