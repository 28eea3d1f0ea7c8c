package org.clustrix.it.deployment;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.clustrix.format.ClusterLayout;

/** Many at once in one work directory, each in a JVM of its own. Not thread-safe. */
final class Races {
  private final FaultBed bed;

  Races(FaultBed bed) {
    this.bed = bed;
  }

  /**
   * All installers unpack, then all may publish at the same moment; half of them are killed around
   * it.
   */
  Finding installers(int count) throws Exception {
    Path work = bed.freshWork();
    Path state = Files.createDirectories(FaultBed.state(work));
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path incoming = Files.createDirectories(state.resolve(ClusterLayout.INCOMING + "/" + i));
      StateAudit.fill(incoming, bed.request(0));
      all.add(installer(state, incoming));
    }
    awaitUnpacked(state, count, all);
    List<Process> killed = new ArrayList<>(all);
    Collections.shuffle(killed, bed.random);
    killed = killed.subList(0, count / 2);
    List<String> problems = new ArrayList<>();
    List<Process> before = killed.subList(0, count / 4);
    before.forEach(Process::destroyForcibly);
    for (Process one : all) {
      if (!before.contains(one)) {
        KilledClients.go(one);
      }
    }
    for (Process one : killed) {
      Thread.sleep(bed.random.nextInt(20));
      one.destroyForcibly();
    }
    for (Process one : all) {
      if (one.waitFor() != 0 && !killed.contains(one)) {
        problems.add("an installer ended with " + one.exitValue());
      }
    }
    boolean whole = bed.audit.isWhole(state, bed.request(0));
    problems.addAll(bed.audit.problems(state));
    int left = StateAudit.leftovers(state).size();
    bed.account.own(work);
    for (Path old : StateAudit.leftovers(state)) {
      Call.of("touch", "-d", "40 days ago", old.toString());
    }
    // another package, so that there is something to install
    problems.addAll(bed.heal(bed.sshd.settings(), work, 1));
    StateAudit.leftovers(state).forEach(path -> problems.add("not swept: " + path));
    return new Finding(
        count + " installers publish one package at once, half of them killed",
        1,
        whole ? "complete" : "absent",
        "none; " + left + " leftovers of the killed, swept by age",
        "yes",
        problems);
  }

  private Process installer(Path state, Path incoming) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx32m",
            "-jar",
            bed.launcherFile.toString(),
            "prepare",
            "--root",
            state.toString(),
            "--incoming",
            incoming.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(bed.scratch.toFile(), "installers.log"))
        .start();
  }

  /** Each has a folder of its own beside the packages, with the class path as its last file. */
  private static void awaitUnpacked(Path state, int count, List<Process> all) throws Exception {
    Path packages = state.resolve(ClusterLayout.PACKAGES);
    for (int i = 0; i < 2_400 && all.stream().allMatch(Process::isAlive); i++) {
      String[] folders = packages.toFile().list();
      if (folders != null && folders.length == count) {
        Thread.sleep(2_000);
        return;
      }
      Thread.sleep(50);
    }
    all.forEach(Process::destroyForcibly);
    throw new IllegalStateException("the installers did not unpack");
  }

  /** All clients are connected, then all deploy. */
  Finding clients(int count) throws Exception {
    Path work = bed.freshWork();
    List<Process> all = new ArrayList<>();
    List<BufferedReader> said = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(bed.client(bed.sshd.settings(), work, i, Map.of()));
      said.add(all.get(i).inputReader());
    }
    for (BufferedReader one : said) {
      KilledClients.awaitReady(one);
    }
    for (Process one : all) {
      KilledClients.go(one);
    }
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String line = said.get(i).readLine();
      if (all.get(i).waitFor() != 0) {
        problems.add("client " + i + ": " + line);
      }
    }
    problems.addAll(bed.sound(work));
    boolean whole = true;
    for (int i = 0; i < FaultBed.VARIANTS; i++) {
      whole &= bed.audit.isWhole(FaultBed.state(work), bed.request(i));
    }
    StateAudit.leftovers(FaultBed.state(work)).forEach(path -> problems.add("left: " + path));
    problems.addAll(bed.heal(bed.sshd.settings(), work, 0));
    return new Finding(
        count + " clients deploy " + FaultBed.VARIANTS + " packages at once",
        1,
        whole ? "complete" : "absent",
        "none",
        "yes",
        problems);
  }
}
