package org.clustrix.it.testbed;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides whether tests that need the test bed run. */
final class TestbedCondition implements ExecutionCondition {
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Testbed.find().isPresent()) {
      return enabled("the test bed is up");
    }
    if ("true".equals(System.getenv("CI"))) {
      return enabled("CI=true: without the test bed these tests fail");
    }
    if (TOLD.compareAndSet(false, true)) {
      // the reason of a skipped test stands in its report only, where few look
      System.err.println("Tests are skipped: " + Testbed.missing());
    }
    return disabled(Testbed.missing());
  }
}
