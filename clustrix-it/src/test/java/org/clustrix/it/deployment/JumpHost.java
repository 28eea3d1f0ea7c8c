package org.clustrix.it.deployment;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Deployments to a host that is to be reached through another one only: by the system's ssh, one
 * shared connection, ProxyJump in a configuration of its own.
 */
final class JumpHost {
  private final FaultBed bed;
  private final List<String> problems = new ArrayList<>();

  JumpHost(FaultBed bed) {
    this.bed = bed;
  }

  Finding run() throws Exception {
    try (JumpNetwork network = new JumpNetwork(bed.scratch)) {
      return deploy(network.first(), network.second());
    }
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
      if (client.waitFor() != 0 || !line.contains("from " + JumpNetwork.INNER + "1 ")) {
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
                    JumpNetwork.OUTER,
                    first.port(),
                    JumpNetwork.INNER,
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
