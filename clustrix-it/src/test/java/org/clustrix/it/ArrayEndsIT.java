package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clustrix.it.ends.ArrayEnds;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each end of one task of an array is told by its word, and the others keep their results. */
@Order(2)
final class ArrayEndsIT {
  @TempDir private Path folder;

  @Test
  void here() throws Exception {
    on(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void onSlurm() throws Exception {
    on(ClusterKind.SLURM);
  }

  private void on(ClusterKind kind) throws Exception {
    assertThat(new ArrayEnds(kind, folder).run())
        .hasSizeGreaterThan(15)
        .allSatisfy(told -> assertThat(told.right()).as(told.toString()).isTrue());
  }
}
