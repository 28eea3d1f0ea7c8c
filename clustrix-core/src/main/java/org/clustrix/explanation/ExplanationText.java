package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;

/** Explanations for people. Stateless. */
public final class ExplanationText {
  /** More than these are told in a line each. */
  private static final int MOST_IN_FULL = 5;

  private ExplanationText() {}

  /** Returns the lines for some explanations. */
  public static List<String> of(List<Explanation> explanations) {
    List<String> lines = new ArrayList<>();
    for (Explanation explanation : explanations) {
      if (explanations.size() > MOST_IN_FULL) {
        lines.add(shortly(explanation));
      } else {
        lines.addAll(fully(explanation));
      }
    }
    return lines;
  }

  private static String shortly(Explanation explanation) {
    String line = explanation.kind() + " " + explanation.name();
    if (explanation.path().isEmpty()) {
      return line + ": " + explanation.verdict().word();
    }
    Step last = explanation.path().get(explanation.path().size() - 1);
    return line + "  <-  " + last.element() + " (" + how(last) + ")";
  }

  private static List<String> fully(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(explanation.kind() + " " + explanation.name() + " " + explanation.summary());
    for (Step step : explanation.path()) {
      lines.add("    " + step.element());
      lines.add("      -> " + how(step) + named(step));
    }
    if (!explanation.path().isEmpty()) {
      lines.add("    " + explanation.path().get(explanation.path().size() - 1).target());
    }
    if (!explanation.remedy().isEmpty()) {
      lines.add("  → " + explanation.remedy());
    }
    return lines;
  }

  private static String how(Step step) {
    return step.rule() + (step.line() > 0 ? ", line " + step.line() : "");
  }

  private static String named(Step step) {
    return step.reference().isEmpty() ? "" : ", names " + step.reference();
  }
}
