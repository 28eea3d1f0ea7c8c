package org.clustrix.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.clustrix.classpath.ClassFile;
import org.clustrix.packaging.Fixture;
import org.clustrix.packaging.FunctionAnalysis;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the steps name, method, line and reference, is there in the output of {@code javap}. */
class StepsExistTest {
  private static final int SAMPLE = 60;

  @TempDir private Path folder;
  private final Map<String, String> printed = new HashMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statistics",
        "json",
        "services",
        "reflection",
        "lambdas",
        "resources",
        "class-loading",
        "scanning",
        "names-in-data",
        "resource-names",
        "module-services",
        "data-folders",
        "resource-texts",
        "resource-annotations",
        "meta-inf-names",
        "bound-by-data",
        "found-by-artifacts",
        "reasons"
      })
  void inTheClassFile(String name) throws IOException {
    long seed = System.nanoTime();
    Set<String> wrong = new LinkedHashSet<>();
    Fixture fixture = Fixture.compiled(name, folder);
    try (FunctionAnalysis analysis = FunctionAnalysis.of(fixture.request(folder.resolve("out")))) {
      Explainer explainer = new Explainer(analysis);
      List<Explanation> all = new ArrayList<>(explainer.explain("*"));
      all.addAll(explainer.explain("class:**"));
      List<Step> steps =
          new ArrayList<>(
              new LinkedHashSet<>(
                  all.stream()
                      .flatMap(explanation -> explanation.path().stream())
                      .filter(step -> !step.className().isEmpty())
                      .filter(step -> !step.rule().equals("lies in"))
                      .toList()));
      assertThat(steps).isNotEmpty();
      Collections.shuffle(steps, new Random(seed));
      for (Step step : steps.subList(0, Math.min(SAMPLE, steps.size()))) {
        String text = printed(analysis.classPath().find(step.className()).orElseThrow());
        if (!text.contains(step.reference())) {
          wrong.add("no reference: " + step);
        }
        if (step.reference().isEmpty()) {
          wrong.add("nothing named: " + step);
        }
        if (step.line() > 0 && !text.contains("line " + step.line() + ":")) {
          wrong.add("no line: " + step);
        }
        int hash = step.element().indexOf('#');
        if (hash > 0 && !text.contains(method(step.element(), hash))) {
          wrong.add("no method: " + step);
        }
      }
    }
    assertThat(wrong).as("seed " + seed).isEmpty();
  }

  /** Constructors bear the name of their class there. */
  private static String method(String element, int hash) {
    String name = element.substring(hash + 1, element.indexOf('(', hash));
    return name.startsWith("<")
        ? (name.equals("<clinit>") ? "static {}" : element.substring(0, hash) + "(")
        : " " + name + "(";
  }

  private String printed(ClassFile file) {
    return printed.computeIfAbsent(
        file.name(),
        name -> {
          StringWriter out = new StringWriter();
          ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
          javap.run(
              new PrintWriter(out),
              new PrintWriter(out),
              "-c",
              "-p",
              "-v",
              "-cp",
              file.root().entry().file().toString(),
              name);
          return out.toString();
        });
  }
}
