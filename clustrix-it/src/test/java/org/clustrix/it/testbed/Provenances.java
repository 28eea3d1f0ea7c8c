package org.clustrix.it.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.format.JobResult;
import org.clustrix.format.Provenance;

/**
 * Proves that an answer came from a process that the cluster started. Nothing here trusts the
 * answer alone: Slurm's controller and the owner of files on the cluster are asked.
 */
public final class Provenances {
  private Provenances() {}

  /** Fails unless the cluster made the answer. */
  public static void assertMadeBy(Cluster cluster, JobResult result) {
    Provenance provenance = result.provenance();
    assertThat(provenance.pid()).isNotEqualTo(ProcessHandle.current().pid()).isPositive();
    assertThat(provenance.host()).isEqualTo(cluster.sh("hostname").strip());
    switch (cluster.kind()) {
      case LOCAL -> assertThat(provenance.scheduler()).isEqualTo("local");
      case SSH -> assertMadeBySshUser(cluster, provenance);
      case SLURM, SLURM_ACCOUNTED -> assertMadeBySlurm(cluster, provenance);
      case SGE -> assertMadeBySge(cluster, provenance);
    }
  }

  /** The account on the cluster, which is not the one that runs the tests, owns the answer. */
  private static void assertMadeBySshUser(Cluster cluster, Provenance provenance) {
    assertThat(provenance.scheduler()).isEqualTo("ssh");
    String owner = ownerOfResult(cluster, provenance);
    assertThat(owner).isEqualTo(Testbed.get().user()).isNotEqualTo(System.getProperty("user.name"));
  }

  private static void assertMadeBySlurm(Cluster cluster, Provenance provenance) {
    assertThat(provenance.scheduler()).isEqualTo("slurm");
    assertThat(Testbed.get().nodes(cluster.kind())).contains(provenance.node());
    String job = cluster.sh("scontrol show job " + Long.parseLong(provenance.jobId()));
    assertThat(job)
        .contains("UserId=" + Testbed.get().user() + "(")
        .contains("BatchHost=" + provenance.node() + "\n")
        .contains("WorkDir=" + cluster.settings().get("remoteWorkDir"));
    assertThat(ownerOfResult(cluster, provenance)).isEqualTo(Testbed.get().user());
  }

  /** The accounting of Grid Engine comes a little later than the answer. */
  private static void assertMadeBySge(Cluster cluster, Provenance provenance) {
    assertThat(provenance.scheduler()).isEqualTo("sge");
    String job =
        cluster.sh(
            "for i in 1 2 3 4 5 6 7 8 9 10; do bash -lc 'qacct -j "
                + Long.parseLong(provenance.jobId())
                + "' 2>/dev/null && break; sleep 1; done");
    assertThat(job).containsPattern("(?m)^owner +" + Testbed.get().user() + " *$");
    assertThat(ownerOfResult(cluster, provenance)).isEqualTo(Testbed.get().user());
  }

  /** Finds the result file on the cluster that names this process, and returns its owner. */
  private static String ownerOfResult(Cluster cluster, Provenance provenance) {
    String file =
        cluster
            .sh(
                "grep -lE '\"pid\": *"
                    + provenance.pid()
                    + "\\b' .clustrix/jobs/*/tasks/0/*/result.json")
            .trim();
    assertThat(file.lines()).as("result files of process %s", provenance.pid()).hasSize(1);
    return cluster.sh("stat -c %U " + file).trim();
  }
}
