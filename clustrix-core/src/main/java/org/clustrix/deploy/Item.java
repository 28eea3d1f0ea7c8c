package org.clustrix.deploy;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.clustrix.format.ClusterLayout;

/**
 * One file of a deployment.
 *
 * @param kind what it is
 * @param sha256 of its bytes
 * @param name its file name on the host
 * @param size in bytes
 * @param repository the URL of the repository that has it; empty where none is known
 * @param repositoryPath its path in a Maven repository; empty where it has none
 * @param file finds it on the client; asked only where it has to be sent
 */
record Item(
    Kind kind,
    String sha256,
    String name,
    long size,
    String repository,
    String repositoryPath,
    Supplier<Path> file) {

  /** Makes one that no repository has. */
  Item(Kind kind, String sha256, String name, long size, Supplier<Path> file) {
    this(kind, sha256, name, size, "", "", file);
  }

  /** What the file is, and with that where it goes. */
  enum Kind {
    /** The launcher, which goes to a folder of its hash. */
    LAUNCHER,
    /** An artifact, which goes into the content store. */
    ARTIFACT,
    /** A file that a job is to find, which goes into the content store. */
    INPUT,
    /** The package, which is to be installed. */
    PACKAGE,
    /** The analysis, which goes into the installed package. */
    ANALYSIS
  }

  /** Returns where it lies on the host, below the state folder, once it is published. */
  String place() {
    return kind == Kind.LAUNCHER
        ? ClusterLayout.launcher(sha256)
        : ClusterLayout.stored(sha256, name);
  }

  /** Returns its name in a batch that the shell verifies: kind, hash, file name. */
  String verifiedAs() {
    String folder =
        switch (kind) {
          case LAUNCHER -> "launcher";
          case ARTIFACT, INPUT -> ClusterLayout.STORE;
          case PACKAGE, ANALYSIS -> "package";
        };
    return folder + "/" + sha256 + "/" + name;
  }

  /** Returns its name in an incoming folder, where the launcher looks for it. */
  String incomingAs() {
    return kind == Kind.ARTIFACT || kind == Kind.INPUT
        ? sha256
        : kind == Kind.LAUNCHER ? ClusterLayout.INCOMING_LAUNCHER : name;
  }
}
