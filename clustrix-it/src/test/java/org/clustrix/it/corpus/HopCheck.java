package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clustrix.explanation.Step;

/** Looks for what a hop names, method, line and reference, in what {@code javap} prints. */
final class HopCheck {
  /** These speak of a class or method as a whole. */
  private static final Set<String> NAME_NOTHING = Set.of("lies in", "entry point");

  /** What these follow stands in the line itself, and did not flow there from elsewhere. */
  private static final Set<String> IN_THE_LINE =
      Set.of("call", "field", "type use", "linked constant", "class literal", "class name");

  private String last = "";
  private final List<PrintedClass> printed = new ArrayList<>();

  /** Returns what is wrong with a hop; empty where all of it exists. */
  Optional<String> wrong(SampledHop hop) throws IOException {
    String reference = hop.step().reference();
    if (reference.isEmpty() && !NAME_NOTHING.contains(hop.step().rule())) {
      return Optional.of("nothing named");
    }
    if (!hop.isOfClass()) {
      return inFile(hop);
    }
    print(hop);
    Optional<String> wrong = Optional.empty();
    for (PrintedClass form : printed) {
      wrong = wrong(hop.step(), form);
      if (wrong.isEmpty()) {
        break;
      }
    }
    return wrong;
  }

  /** Whoever asks in the order of files has each of them printed once. */
  private void print(SampledHop hop) throws IOException {
    if (!last.equals(hop.place())) {
      last = hop.place();
      printed.clear();
      for (byte[] bytes : hop.read()) {
        printed.add(PrintedClass.of(bytes));
      }
    }
  }

  static Optional<String> wrong(Step step, PrintedClass printed) {
    String method = step.element().substring(step.element().indexOf('#') + 1);
    method = step.element().equals(method) ? "" : method;
    if (!method.isEmpty() && !printed.hasMethod(method)) {
      return Optional.of("no such method");
    }
    boolean asWhole = method.isEmpty() || NAME_NOTHING.contains(step.rule());
    if (!(asWhole && step.line() == 0) && !printed.lines(method).contains(step.line())) {
      return Optional.of("no such line");
    }
    if (!printed.names(step.reference())) {
      return Optional.of("no such reference");
    }
    boolean inTheLine = !method.isEmpty() && IN_THE_LINE.contains(step.rule());
    return inTheLine && !printed.names(method, step.line(), step.reference())
        ? Optional.of("the line does not name it")
        : Optional.empty();
  }

  /** A resource has no methods and no lines. */
  private static Optional<String> inFile(SampledHop hop) throws IOException {
    String text = new String(hop.read().get(0), StandardCharsets.UTF_8);
    return text.contains(hop.step().reference())
        ? Optional.empty()
        : Optional.of("the file does not name it");
  }
}
