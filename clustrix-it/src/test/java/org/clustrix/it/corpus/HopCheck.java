package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clustrix.explanation.Step;

/** Looks for what a hop names, method, line and reference, in what {@code javap} prints. */
final class HopCheck {
  /** These speak of a class or method as a whole. */
  private static final Set<String> NAME_NOTHING = Set.of("lies in", "entry point");

  private final Map<String, List<PrintedClass>> printed = new HashMap<>();

  /** Returns what is wrong with a hop; empty where all of it exists. */
  Optional<String> wrong(SampledHop hop) throws IOException {
    String reference = hop.step().reference();
    if (reference.isEmpty() && !NAME_NOTHING.contains(hop.step().rule())) {
      return Optional.of("nothing named");
    }
    if (!hop.isOfClass()) {
      return inFile(hop);
    }
    String key = hop.root() + "!/" + hop.files().get(0);
    if (!printed.containsKey(key)) {
      List<PrintedClass> forms = new ArrayList<>();
      for (byte[] bytes : hop.read()) {
        forms.add(PrintedClass.of(bytes));
      }
      printed.put(key, forms);
    }
    Optional<String> wrong = Optional.empty();
    for (PrintedClass form : printed.get(key)) {
      wrong = wrong(hop.step(), form);
      if (wrong.isEmpty()) {
        break;
      }
    }
    return wrong;
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
    return printed.names(step.reference()) ? Optional.empty() : Optional.of("no such reference");
  }

  /** A resource has no methods and no lines. */
  private static Optional<String> inFile(SampledHop hop) throws IOException {
    String text = new String(hop.read().get(0), StandardCharsets.UTF_8);
    return text.contains(hop.step().reference())
        ? Optional.empty()
        : Optional.of("the file does not name it");
  }
}
