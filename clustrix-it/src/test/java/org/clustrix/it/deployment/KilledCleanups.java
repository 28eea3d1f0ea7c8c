package org.clustrix.it.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.cleanup.Age;
import org.clustrix.cleanup.ClusterCleanup;
import org.clustrix.host.Host;
import org.clustrix.problem.ClustrixException;

/**
 * Cleanups whose shells on the server are killed at random moments, while nothing refers to three
 * packages. What is published is whole after it; a package that is deployed then stays, and the
 * next cleanup ends with nothing set aside. Not thread-safe.
 */
final class KilledCleanups {
  private static final int PACKAGES = 3;

  private final FaultBed bed;
  private final List<String> problems = new ArrayList<>();
  private int ended;

  KilledCleanups(FaultBed bed) {
    this.bed = bed;
  }

  Finding run(int rounds) throws Exception {
    long usual = usual();
    for (int i = 0; i < rounds; i++) {
      round(i, bed.random.nextInt((int) usual));
    }
    return new Finding(
        "kill -9 of a cleanup on the server, within " + usual + " ms",
        rounds,
        "what stays is complete; " + ended + " had ended before",
        "the cleanup of ... did not come to its end; run it again",
        "yes, and so does the next cleanup",
        problems);
  }

  private Path filled() throws Exception {
    Path work = bed.freshWork();
    for (int variant = 0; variant < PACKAGES; variant++) {
      bed.deploy(bed.sshd.settings(), work, variant);
    }
    for (String folder : List.of("functions", "leases")) {
      for (Path file : files(FaultBed.state(work).resolve(folder))) {
        Files.delete(file);
      }
    }
    return work;
  }

  private long usual() throws Exception {
    Path work = filled();
    long start = System.nanoTime();
    cleanUp(work);
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private void cleanUp(Path work) {
    try (Host host = FaultBed.open(bed.sshd.settings())) {
      new ClusterCleanup(host, work.toString()).run(new Age(Duration.ZERO), false);
    }
  }

  private void round(int number, long after) throws Exception {
    Path work = filled();
    Thread killer = new Thread(() -> kill(after), "killer");
    killer.start();
    try {
      cleanUp(work);
      ended++;
    } catch (ClustrixException e) {
      if (e.remedy().isEmpty()) {
        problems.add("no remedy: " + e.getMessage());
      }
    }
    killer.join();
    problems.addAll(bed.sound(work));
    problems.addAll(bed.heal(bed.sshd.settings(), work, number % PACKAGES));
    Path lock = FaultBed.state(work).resolve("trash/.lock");
    if (Files.exists(lock)) {
      // as it is after a quarter of an hour
      Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(15))));
    }
    cleanUp(work);
    problems.addAll(bed.sound(work));
    look(work, number);
  }

  private void kill(long after) {
    try {
      Thread.sleep(after);
      Call.anyhow("pkill", "-KILL", "-u", bed.account.name());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Path work, int number) throws Exception {
    Path state = FaultBed.state(work);
    if (!bed.audit.isWhole(state, bed.request(number % PACKAGES))) {
      problems.add("round " + number + ": the package that was deployed is not there");
    }
    int packages = files(state.resolve("packages")).size();
    // what was being deleted goes with a cleanup an hour later: another one might be deleting it
    List<Path> aside =
        files(state.resolve("trash")).stream()
            .filter(path -> !path.getFileName().toString().startsWith("gone-"))
            .toList();
    if (packages != 1 || !aside.isEmpty()) {
      problems.add("round " + number + ": " + packages + " packages, and set aside " + aside);
    }
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
