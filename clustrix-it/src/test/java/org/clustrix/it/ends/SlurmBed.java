package org.clustrix.it.ends;

import java.nio.file.Path;
import java.util.List;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.Testbed;

/**
 * The daemons of one Slurm of the test bed, which a test may stop; only where nobody else uses
 * them.
 *
 * @param folder of the daemons
 * @param up the script that brings them up again
 * @param part its word for them
 * @param nodes their names
 */
record SlurmBed(Path folder, String up, String part, List<String> nodes) {
  /** An action that starts with this is run on this machine, and not by the user. */
  static final String HERE = "here:";

  static SlurmBed of(ClusterKind kind, String up) {
    String part = kind == ClusterKind.SLURM_ACCOUNTED ? "slurmdbd" : "slurm";
    Testbed testbed = Testbed.get();
    return new SlurmBed(
        Path.of(testbed.keyFile()).getParent().resolveSibling(part), up, part, testbed.nodes(kind));
  }

  String node(int number) {
    return nodes.get(number - 1);
  }

  String killNode(int number) {
    return HERE + "kill -9 $(cat " + folder + "/run/slurmd-" + node(number) + ".pid)";
  }

  String stopController() {
    return HERE
        + "kill $(cat "
        + folder
        + "/run/slurmctld.pid); (sleep 60; "
        + restart()
        + ") >/dev/null 2>&1 &";
  }

  String restart() {
    return up + " " + part;
  }
}
