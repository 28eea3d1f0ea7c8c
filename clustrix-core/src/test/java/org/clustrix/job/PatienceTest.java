package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.clustrix.format.ExitRecord;
import org.clustrix.scheduler.QueueState;
import org.clustrix.scheduler.QueueState.Phase;
import org.junit.jupiter.api.Test;

/** How often an end must be seen before it is believed. */
class PatienceTest {
  private final Patience patience = new Patience();

  private static JobStatus look(Phase phase, boolean ended) {
    Optional<ExitRecord> exit =
        ended
            ? Optional.of(new ExitRecord(137, "", "", "h", 1, "7", "n1", "a", "b"))
            : Optional.empty();
    return JobStatus.of(
        new JobFiles(exit, Optional.empty(), ended, false), new QueueState(phase, "", "", ""));
  }

  private boolean at(int seconds, JobStatus status) {
    return patience.isSure(status, Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void whatIsSettledIsBelievedAtOnce() {
    assertThat(at(0, look(Phase.OUT_OF_MEMORY, true))).isTrue();
  }

  @Test
  void aJobThatIsGoneIsLostAfterSeveralLooksAndSomeTime() {
    for (int second = 0; second < 30; second += 2) {
      assertThat(at(second, look(Phase.GONE, false))).isFalse();
    }
    assertThat(at(30, look(Phase.GONE, false))).isTrue();
  }

  @Test
  void aLookThatSaysOtherwiseStartsAnew() {
    assertThat(at(0, look(Phase.GONE, false))).isFalse();
    assertThat(at(40, look(Phase.RUNNING, false))).isFalse();
    assertThat(at(41, look(Phase.GONE, false))).isFalse();
    assertThat(at(60, look(Phase.GONE, false))).isFalse();
  }

  @Test
  void aSchedulerThatIsSilentForAMinuteHasAgreedToNothing() {
    for (int second = 0; second < 80; second += 2) {
      assertThat(at(second, look(Phase.UNKNOWN, true))).isFalse();
    }
    assertThat(at(80, look(Phase.OUT_OF_MEMORY, true))).isTrue();
  }

  @Test
  void aSchedulerThatNeverSpeaksAgainDoesNotHoldUpForever() {
    boolean sure = false;
    for (int second = 0; second < 1000 && !sure; second += 10) {
      sure = at(second, look(Phase.UNKNOWN, true));
      assertThat(sure && second < 900).isFalse();
    }
    assertThat(sure).isTrue();
  }
}
