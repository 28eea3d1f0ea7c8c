package org.clustrix.it.testbed;

/** The kinds of cluster that the tests run on. */
public enum ClusterKind {
  /** This machine. */
  LOCAL("local"),
  /** The test bed's SSH server. */
  SSH("ssh"),
  /** The test bed's Slurm, behind its SSH server. */
  SLURM("slurm"),
  /** The test bed's Slurm with accounting, behind an SSH server of its own. */
  SLURM_ACCOUNTED("slurm"),
  /** The test bed's Grid Engine, behind an SSH server in its network namespace. */
  SGE("sge");

  private final String type;

  ClusterKind(String type) {
    this.type = type;
  }

  /** Returns the {@code clusterType}. */
  public String type() {
    return type;
  }
}
