package org.clustrix.deploy;

import java.util.List;

/**
 * What a job gets and gives besides its package.
 *
 * @param inputs the stored list of the files that go into its work folder, by SHA-256; empty where
 *     there are none
 * @param lease keeps them on the cluster until the job is submitted; empty where there are none
 * @param outputs files, folders and globs of its work folder that are asked for afterwards
 * @param traffic what was moved
 */
public record Staged(
    String inputs, String lease, List<String> outputs, Deployment.Traffic traffic) {
  /** Nothing. */
  public static final Staged NONE =
      new Staged("", "", List.of(), new Deployment.Traffic(0, 0, 0, 0));

  /** Copies the list. */
  public Staged {
    outputs = List.copyOf(outputs);
  }

  /** Returns the same with outputs. */
  public Staged withOutputs(List<String> patterns) {
    return new Staged(inputs, lease, patterns, traffic);
  }
}
