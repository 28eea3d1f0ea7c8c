package org.clustrix.it.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clustrix.problem.ClustrixException;

/**
 * Sessions of sshd that are killed while a stream is on its way: alone, and with the commands that
 * run in them.
 */
final class CutSessions {
  private static final int STREAM = 8_000_000;

  private final FaultBed bed;
  private final int variant;
  private final List<String> problems = new ArrayList<>();
  private final TreeSet<String> messages = new TreeSet<>();
  private int complete;

  CutSessions(FaultBed bed, int variant) {
    this.bed = bed;
    this.variant = variant;
  }

  Finding run(boolean withCommands, int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      round(withCommands);
    }
    return new Finding(
        "sshd's session killed mid-stream"
            + (withCommands ? ", with its commands" : "")
            + FaultBed.of(variant),
        rounds,
        complete + " complete, " + (rounds - complete) + " absent",
        String.join(" / ", messages),
        "yes",
        problems);
  }

  private void round(boolean withCommands) throws Exception {
    Path work = bed.freshWork();
    long at = 300_000L + bed.random.nextInt(STREAM - 600_000);
    try (DelayProxy line = new DelayProxy(bed.sshd.address(), 10)) {
      Map<String, String> settings = new HashMap<>(bed.sshd.settings());
      Path known = bed.scratch.resolve("known-" + line.port());
      Files.writeString(known, Sshd.known("127.0.0.1", bed.sshd.file("host.pub"), line.port()));
      settings.put("clusterPort", Integer.toString(line.port()));
      settings.put("knownHosts", known.toString());
      Thread killer = new Thread(() -> kill(line, at, withCommands), "killer");
      killer.setDaemon(true);
      killer.start();
      try {
        bed.deploy(settings, work, variant);
        problems.add("nothing was told");
      } catch (ClustrixException e) {
        messages.add(
            e.getMessage()
                .replaceAll("/\\S+|\\S+@[^\\s:]+(:\\d+)?", "...")
                .replaceAll("\\s+", " "));
        if (e.remedy().isEmpty()) {
          problems.add("no remedy: " + e.getMessage());
        }
      } catch (RuntimeException e) {
        problems.add("not explained: " + e);
      }
      killer.join();
    }
    problems.addAll(bed.sound(work));
    complete += bed.audit.isWhole(FaultBed.state(work), bed.request(variant)) ? 1 : 0;
    for (Path left : StateAudit.leftovers(FaultBed.state(work))) {
      if (!withCommands) {
        problems.add("left: " + left);
      }
      Call.of("touch", "-d", "40 days ago", left.toString());
    }
    problems.addAll(bed.heal(bed.sshd.settings(), work, variant));
    StateAudit.leftovers(FaultBed.state(work)).forEach(path -> problems.add("not swept: " + path));
  }

  private void kill(DelayProxy line, long at, boolean withCommands) {
    try {
      for (int i = 0; i < 30_000 && line.bytes() < at; i++) {
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    bed.sshd.killSessions(withCommands);
  }
}
