package org.clustrix.launcher.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import org.clustrix.format.ThrownInfo;
import org.junit.jupiter.api.Test;

class ThrowableReaderTest {
  private static ThrownInfo read(Throwable thrown) {
    return new ThrowableReader().read(thrown);
  }

  @Test
  void anEndlessChainIsCut() {
    Throwable thrown = new IllegalStateException("0");
    for (int i = 1; i < 500; i++) {
      thrown = new IllegalStateException("" + i, thrown);
    }

    ThrownInfo info = read(thrown);

    assertThat(info.message()).isEqualTo("499");
    assertThat(info.causes()).hasSize(64);
    assertThat(info.causes().get(63).message()).isEqualTo("435");
  }

  @Test
  void circlesOfCausesAndSuppressedEnd() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    first.addSuppressed(second);
    second.addSuppressed(first);

    ThrownInfo info = read(first);

    assertThat(info.causes()).extracting(ThrownInfo::message).containsExactly("second");
    assertThat(info.suppressed()).isEmpty();
  }

  @Test
  void suppressedExceptionsNestOnlySoDeep() {
    Exception thrown = new Exception("innermost");
    for (int i = 0; i < 300; i++) {
      Exception outer = new Exception("" + i);
      outer.addSuppressed(thrown);
      thrown = outer;
    }

    int depth = 0;
    for (ThrownInfo at = read(thrown); !at.suppressed().isEmpty(); at = at.suppressed().get(0)) {
      depth++;
    }

    assertThat(depth).isEqualTo(8);
  }

  @Test
  void nothingThatAnExceptionDoesBreaksIt() {
    ThrownInfo info = read(new Hostile());

    assertThat(info.message()).isEqualTo("(its getMessage() threw java.lang.AssertionError)");
    assertThat(info.stack()).isEmpty();
    assertThat(info.causes()).isEmpty();
  }

  @SuppressWarnings("serial") // never serialized
  private static final class Hostile extends Exception {
    @Override
    public String getMessage() {
      throw new AssertionError("message");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new AssertionError("cause");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new AssertionError("stack");
    }
  }

  @Test
  void aHugeMessageIsCutAndAMissingOneIsEmpty() {
    assertThat(read(new Exception("x".repeat(1_000_000))).message())
        .hasSizeLessThan(300_000)
        .endsWith("… (cut)");
    assertThat(read(new Exception()).message()).isEmpty();
  }
}
