package app;

import app.checks.SumTest;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Test methods, extensions and arguments are found by annotations. */
public final class Main {
  private Main() {}

  public static String run() {
    Launcher launcher = LauncherFactory.create();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(SumTest.class))
            .build(),
        listener);
    TestExecutionSummary summary = listener.getSummary();
    return summary.getTestsFoundCount() + " found, " + summary.getTestsSucceededCount()
        + " good, " + summary.getTestsFailedCount() + " bad: "
        + summary.getFailures().get(0).getException().getClass().getSimpleName() + "\n";
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
