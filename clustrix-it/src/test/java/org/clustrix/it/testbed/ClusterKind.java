package org.clustrix.it.testbed;

/** The kinds of cluster that the tests run on. */
public enum ClusterKind {
  /** This machine. */
  LOCAL,
  /** The test bed's SSH server. */
  SSH,
  /** The test bed's Slurm, behind its SSH server. */
  SLURM
}
