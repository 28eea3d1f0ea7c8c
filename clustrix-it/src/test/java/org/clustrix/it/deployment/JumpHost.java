package org.clustrix.it.deployment;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two hosts in network namespaces of their own; the second is to be reached through the first only.
 * By the system's ssh, one shared connection, ProxyJump in a configuration of its own.
 */
final class JumpHost {
  private static final String OUTER = "10.78.1.";
  private static final String INNER = "10.78.2.";

  private final FaultBed bed;
  private final String jump = "clxj" + ProcessHandle.current().pid();
  private final String target = "clxt" + ProcessHandle.current().pid();
  private final List<String> problems = new ArrayList<>();

  JumpHost(FaultBed bed) {
    this.bed = bed;
  }

  Finding run() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    try {
      network();
      try (Sshd first = sshd(jump, OUTER + "2");
          Sshd second = sshd(target, INNER + "2")) {
        return deploy(first, second);
      }
    } finally {
      remove();
    }
  }

  private void remove() {
    Call.anyhow("ip", "netns", "del", jump);
    Call.anyhow("ip", "netns", "del", target);
  }

  private Sshd sshd(String namespace, String address) throws Exception {
    return new Sshd(
        bed.scratch.resolve(namespace),
        List.of("ip", "netns", "exec", namespace),
        address,
        List.of());
  }

  private static void ip(String words) {
    Call.of(("ip " + words).split(" ", -1));
  }

  /** No routes, no forwarding: who wants to the second must ask the first. */
  private void network() {
    ip("netns add " + jump);
    ip("netns add " + target);
    ip("-n " + jump + " link set lo up");
    ip("-n " + target + " link set lo up");
    ip("link add " + jump + "o type veth peer name outer netns " + jump);
    ip("addr add " + OUTER + "1/24 dev " + jump + "o");
    ip("link set " + jump + "o up");
    ip("-n " + jump + " addr add " + OUTER + "2/24 dev outer");
    ip("-n " + jump + " link set outer up");
    ip("-n " + jump + " link add inner type veth peer name inner netns " + target);
    ip("-n " + jump + " addr add " + INNER + "1/24 dev inner");
    ip("-n " + jump + " link set inner up");
    ip("-n " + target + " addr add " + INNER + "2/24 dev inner");
    ip("-n " + target + " link set inner up");
  }

  private Finding deploy(Sshd first, Sshd second) throws Exception {
    Path wrapper = wrapper(first, second);
    Path work = bed.freshWork();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Process client =
          bed.client(
              Map.of("clusterType", "ssh", "clusterHost", "target", "sshTransport", "openssh"),
              work,
              i,
              Map.of("PATH", wrapper.getParent() + ":" + System.getenv("PATH")));
      BufferedReader answer = client.inputReader();
      KilledClients.awaitReady(answer);
      KilledClients.go(client);
      String line = answer.readLine();
      said.add(line);
      if (client.waitFor() != 0 || !line.contains("from " + INNER + "1 ")) {
        problems.add("not through the jump host: " + line);
      }
      if (!bed.audit.isWhole(FaultBed.state(work), bed.request(i))) {
        problems.add("deployment " + i + " is not whole");
      }
    }
    problems.addAll(bed.sound(work));
    long logins =
        Files.readAllLines(second.file("log")).stream()
            .filter(line -> line.contains("Accepted publickey"))
            .count();
    if (logins != 2) {
      problems.add(logins + " logins of two clients");
    }
    return new Finding(
        "no fault: openssh, ControlMaster, ProxyJump over two network namespaces",
        2,
        "complete",
        String.join("; ", said).replaceAll(" to \\S+", "") + "; one login each",
        "yes",
        problems);
  }

  private Path wrapper(Sshd first, Sshd second) throws Exception {
    Path folder = Files.createDirectories(bed.scratch.resolve("bin"));
    Path known =
        Files.writeString(
            folder.resolve("known"),
            Files.readString(first.file("known_hosts"))
                + Files.readString(second.file("known_hosts")));
    Path configuration =
        Files.writeString(
            folder.resolve("config"),
            """
            Host jump
              HostName %s2
              Port %d
            Host target
              HostName %s2
              Port %d
              ProxyJump jump
            Host jump target
              User %s
              IdentityFile %s
              IdentityFile %s
              IdentitiesOnly yes
              BatchMode yes
              StrictHostKeyChecking yes
              UserKnownHostsFile %s
            """
                .formatted(
                    OUTER,
                    first.port(),
                    INNER,
                    second.port(),
                    Account.NAME,
                    first.file("user"),
                    second.file("user"),
                    known));
    Path wrapper = folder.resolve("ssh");
    Files.writeString(wrapper, "#!/bin/sh\nexec /usr/bin/ssh -F '" + configuration + "' \"$@\"\n");
    Call.of("chmod", "755", wrapper.toString());
    return wrapper;
  }
}
