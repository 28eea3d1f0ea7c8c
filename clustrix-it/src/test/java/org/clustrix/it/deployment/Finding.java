package org.clustrix.it.deployment;

import java.util.List;

/**
 * One row of the table of faults.
 *
 * @param fault what was done
 * @param rounds how often
 * @param state what was published after it: "complete", "absent", or how often each
 * @param message what the user was told
 * @param healed whether the next deployment ends well and everything is whole
 * @param problems what should not be; none is well
 */
record Finding(
    String fault, int rounds, String state, String message, String healed, List<String> problems) {

  static final String HEAD =
      "| fault | rounds | complete or absent | message | next deploy heals |\n|---|---:|---|---|---|";

  /** Returns the row; its problems stand in the last column. */
  String row() {
    String end = problems.isEmpty() ? healed : "**NO**: " + String.join("; ", problems);
    return "| %s | %d | %s | %s | %s |"
        .formatted(cell(fault), rounds, cell(state), cell(message), cell(end));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replaceAll("\\s+", " ");
  }
}
