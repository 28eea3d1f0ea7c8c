package org.clustrix.explanation;

import java.util.Locale;

/** Whether something is in a package, and if not, why not. */
public enum Verdict {
  /** It is needed and travels. */
  IN,
  /** Nothing needs it, but the artifact that it lies in travels whole. */
  CARRIED,
  /** It lies in an artifact of scope provided: the cluster has that. */
  PROVIDED,
  /** It belongs to the launcher, which every cluster has. */
  LAUNCHER,
  /** It belongs to the Java platform. */
  PLATFORM,
  /** It could travel, but nothing reaches it. */
  UNREACHED,
  /** A setting excludes it. */
  EXCLUDED,
  /** Code refers to it, and it cannot be found. */
  UNRESOLVED,
  /** A file that is only written. */
  WRITTEN,
  /** A file with an absolute path, or outside the project: it is not packed. */
  OUTSIDE,
  /** A file that code reads and that is not in the project. */
  MISSING,
  /** There is no such thing. */
  ABSENT;

  /** Returns the word that stands for it in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether it comes to the cluster with the package. */
  public boolean travels() {
    return this == IN || this == CARRIED;
  }
}
