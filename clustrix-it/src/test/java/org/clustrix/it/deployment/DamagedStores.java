package org.clustrix.it.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.deploy.Deployment;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageLayout;

/** Files of a store that are not any more what they were when they were published. */
final class DamagedStores {
  /** What is done to a file. */
  private interface Damage {
    void to(Path file) throws IOException;
  }

  private final FaultBed bed;

  DamagedStores(FaultBed bed) {
    this.bed = bed;
  }

  List<Finding> run() throws Exception {
    return List.of(
        damaged("truncated", "size", file -> Files.write(file, half(file))),
        damaged("emptied", "size", file -> Files.write(file, new byte[0])),
        damaged("deleted", "size", Files::delete),
        damaged("with one byte flipped", "time", DamagedStores::flip));
  }

  private static byte[] half(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return java.util.Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);
  }

  private Finding damaged(String how, String noticedBy, Damage damage) throws Exception {
    Path work = bed.freshWork();
    bed.deploy(bed.sshd.settings(), work, 0);
    List<ExternalDependency> all = bed.request(0).metadata().dependencies().externalDependencies();
    ExternalDependency victim = all.get(bed.random.nextInt(all.size()));
    Path file =
        FaultBed.state(work)
            .resolve(
                ClusterLayout.stored(
                    victim.sha256(), PackageLayout.artifactFile(victim.coordinates())));
    damage.to(file);
    List<String> problems = new ArrayList<>();
    Deployment next = bed.deploy(bed.sshd.settings(), work, 0);
    if (next.traffic().movedFiles() != 1) {
      problems.add("moved " + next.traffic().movedFiles() + " files");
    }
    problems.addAll(bed.sound(work));
    return new Finding(
        "an artifact in the store " + how,
        1,
        "complete",
        "none; noticed by its " + noticedBy + " when the next deployment asks; sent again",
        "yes",
        problems);
  }
}
