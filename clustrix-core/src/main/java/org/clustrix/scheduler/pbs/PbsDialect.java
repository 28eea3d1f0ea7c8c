package org.clustrix.scheduler.pbs;

import java.util.Optional;
import org.clustrix.scheduler.Resources;

/** In which the two families of PBS differ. */
public enum PbsDialect {
  /** OpenPBS and PBS Pro: chunks, and a history where the site keeps one. */
  PBS("pbs", "select=1:ncpus=", "ngpus"),
  /** Torque: nodes with processors; forgets a job soon after its end. */
  TORQUE("torque", "nodes=1:ppn=", "gpus");

  private final String word;
  private final String cores;
  private final String gpus;

  PbsDialect(String word, String cores, String gpus) {
    this.word = word;
    this.cores = cores;
    this.gpus = gpus;
  }

  /** Returns the name as a {@code clusterType}. */
  String word() {
    return word;
  }

  /** Returns the request for one node. */
  String chunk(Resources asked, Optional<String> constraint) {
    StringBuilder chunk = new StringBuilder(cores).append(asked.cores());
    if (this == PBS) {
      asked.memoryMebibytes().ifPresent(mebibytes -> chunk.append(":mem=" + mebibytes + "mb"));
    }
    if (asked.gpus() > 0) {
      chunk.append(':').append(gpus).append('=').append(asked.gpus());
    }
    constraint.ifPresent(what -> chunk.append(':').append(what));
    return chunk.toString();
  }
}
