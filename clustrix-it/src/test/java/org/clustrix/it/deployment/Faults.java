package org.clustrix.it.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Injects faults into deployments over a real sshd, looks at every file that is left, and prints a
 * table. Arguments: a scratch folder, the launcher, then options: {@code --rounds n} for the killed
 * clients, {@code --seed n}, and names of faults; all without one. Status 1 where something is not
 * as it must be.
 */
final class Faults {
  /** A family of faults. */
  private interface Family {
    List<Finding> run(FaultBed bed, int rounds) throws Exception;
  }

  private static final Map<String, Family> FAMILIES = new LinkedHashMap<>();

  static {
    FAMILIES.put(
        "killed-clients",
        (bed, rounds) ->
            List.of(
                new KilledClients(bed, "java").run(rounds),
                new KilledClients(bed, "openssh").run(Math.max(1, rounds / 10))));
    FAMILIES.put(
        "killed-cleanups",
        (bed, rounds) -> List.of(new KilledCleanups(bed).run(Math.max(1, rounds / 10))));
    FAMILIES.put("installers", (bed, rounds) -> List.of(new Races(bed).installers(64)));
    FAMILIES.put("clients", (bed, rounds) -> List.of(new Races(bed).clients(16)));
    FAMILIES.put(
        "cut-sessions",
        (bed, rounds) ->
            List.of(
                new CutSessions(bed, 0).run(false, 5),
                new CutSessions(bed, 0).run(true, 5),
                new CutSessions(bed, FaultBed.LARGE).run(false, 5),
                new CutSessions(bed, FaultBed.LARGE).run(true, 5)));
    FAMILIES.put("damaged-stores", (bed, rounds) -> new DamagedStores(bed).run());
    FAMILIES.put("jump-host", (bed, rounds) -> List.of(new JumpHost(bed).run()));
    FAMILIES.put("targets", (bed, rounds) -> new Targets(bed).run());
    FAMILIES.put("keys", (bed, rounds) -> new Doors(bed).keysAndAccounts());
    FAMILIES.put("logins", (bed, rounds) -> new Doors(bed).logins());
    FAMILIES.put("sessions", (bed, rounds) -> new Doors(bed).sessions());
    FAMILIES.put("group", (bed, rounds) -> List.of(new GroupAccounts(bed).run()));
    FAMILIES.put("sftp-only", (bed, rounds) -> List.of(new Doors(bed).sftpOnly()));
    FAMILIES.put("hostile-zips", (bed, rounds) -> new HostileZips(bed).run());
    FAMILIES.put("names", (bed, rounds) -> new Doors(bed).names());
  }

  private Faults() {}

  /** Runs all, or those named. */
  public static void main(String[] args) throws Exception {
    int rounds = 12;
    long seed = 1;
    Set<String> chosen = new TreeSet<>();
    for (int i = 2; i < args.length; i++) {
      if (args[i].equals("--rounds")) {
        rounds = Integer.parseInt(args[++i]);
      } else if (args[i].equals("--seed")) {
        seed = Long.parseLong(args[++i]);
      } else if (FAMILIES.containsKey(args[i])) {
        chosen.add(args[i]);
      } else {
        System.err.println(
            "no option or fault '"
                + args[i]
                + "'; there are --rounds, --seed, and the faults "
                + String.join(", ", FAMILIES.keySet()));
        System.exit(2);
      }
    }
    System.exit(run(Path.of(args[0]), Path.of(args[1]), seed, rounds, chosen) ? 0 : 1);
  }

  private static boolean run(Path scratch, Path launcher, long seed, int rounds, Set<String> chosen)
      throws Exception {
    List<Finding> findings = new ArrayList<>();
    System.out.println(Finding.HEAD);
    try (FaultBed bed = new FaultBed(scratch, launcher, seed)) {
      for (Map.Entry<String, Family> family : FAMILIES.entrySet()) {
        if (chosen.isEmpty() || chosen.contains(family.getKey())) {
          List<Finding> found = attempt(family, bed, rounds);
          found.forEach(finding -> System.out.println(finding.row()));
          findings.addAll(found);
        }
      }
    }
    return findings.stream().allMatch(finding -> finding.problems().isEmpty());
  }

  /** One family that cannot be run at all must not hide the others. */
  private static List<Finding> attempt(Map.Entry<String, Family> family, FaultBed bed, int rounds) {
    try {
      return family.getValue().run(bed, rounds);
    } catch (Exception e) {
      return List.of(
          new Finding(family.getKey(), 0, "", "", "", List.of("could not be run: " + e)));
    }
  }
}
