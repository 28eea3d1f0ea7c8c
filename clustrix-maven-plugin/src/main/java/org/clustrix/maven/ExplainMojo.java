package org.clustrix.maven;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clustrix.explanation.Explainer;
import org.clustrix.explanation.Explanation;
import org.clustrix.explanation.ExplanationJson;
import org.clustrix.explanation.ExplanationText;
import org.clustrix.packaging.FunctionAnalysis;
import org.eclipse.aether.RepositorySystem;

/**
 * Tells why a class, artifact, resource or data file is in the package of a function: the path from
 * the entry point, rule by rule; or why it is not.
 */
@Mojo(name = "explain", threadSafe = true)
public final class ExplainMojo extends ClustrixMojo {
  /**
   * What is to be explained: a class by its binary or simple name, a method as {@code
   * com.acme.A#run}, an artifact by coordinates, artifact id or file name, a resource or data file
   * by its path, a pattern as {@code include} takes it, or {@code *} for everything in the package.
   */
  @Parameter(property = "clustrix.explain", defaultValue = "*")
  private String explain;

  /** How it is printed: {@code text}, or {@code json} for one JSON document. */
  @Parameter(property = "clustrix.format", defaultValue = "text")
  private String format;

  private final RepositorySystem repositories;

  /** Made by Maven. */
  @Inject
  public ExplainMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  void perform() {
    OutputFormat wanted = OutputFormat.of(commandLine().text("format", format));
    String subject = commandLine().text("explain", explain);
    List<JsonObject> json = new ArrayList<>();
    List<FunctionRequests.Wanted> functions = new FunctionRequests(this, repositories).find(true);
    for (FunctionRequests.Wanted function : functions) {
      try (FunctionAnalysis analysis = FunctionAnalysis.of(function.request())) {
        List<Explanation> explanations = new Explainer(analysis).explain(subject);
        if (wanted == OutputFormat.JSON) {
          json.add(ExplanationJson.of(function.function(), explanations));
        } else {
          StandardOutput.line(function.function());
          ExplanationText.of(explanations).forEach(StandardOutput::line);
        }
      }
    }
    if (!json.isEmpty()) {
      JsonDocument.print("functions", json);
    }
  }
}
