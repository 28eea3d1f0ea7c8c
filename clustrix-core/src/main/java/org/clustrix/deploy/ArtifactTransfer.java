package org.clustrix.deploy;

/** Who brings the artifacts that a cluster does not have. */
public enum ArtifactTransfer {
  /** The client sends them. */
  PUSH,
  /** The cluster downloads those that a repository has; that it cannot is an error. */
  PULL,
  /** The cluster downloads what it can, and the client sends the rest. */
  AUTO
}
