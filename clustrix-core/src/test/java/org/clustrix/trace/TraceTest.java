package org.clustrix.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void theVariableAsksForIt() {
    assertThat(Trace.of(Map.of())).isSameAs(Trace.NONE);
    assertThat(Trace.of(Map.of("CLUSTRIX_DEBUG_PACKAGING", "0"))).isSameAs(Trace.NONE);
    assertThat(Trace.of(Map.of("CLUSTRIX_DEBUG_PACKAGING", "1"))).isNotSameAs(Trace.NONE);
  }
}
