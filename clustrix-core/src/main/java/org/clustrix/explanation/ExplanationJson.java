package org.clustrix.explanation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Explanations as JSON. Stateless. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** Returns the part of a document that answers for one function. */
  public static JsonObject of(String function, List<Explanation> explanations) {
    JsonObject json = new JsonObject();
    json.addProperty("function", function);
    JsonArray array = new JsonArray();
    explanations.forEach(explanation -> array.add(of(explanation)));
    json.add("explanations", array);
    return json;
  }

  private static JsonObject of(Explanation explanation) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", explanation.kind());
    json.addProperty("name", explanation.name());
    json.addProperty("verdict", explanation.verdict().word());
    json.addProperty("travels", explanation.verdict().travels());
    json.addProperty("holder", explanation.holder());
    json.addProperty("summary", explanation.summary());
    json.addProperty("remedy", explanation.remedy());
    JsonArray path = new JsonArray();
    for (Step step : explanation.path()) {
      JsonObject item = new JsonObject();
      item.addProperty("element", step.element());
      item.addProperty("class", step.className());
      item.addProperty("rule", step.rule());
      item.addProperty("line", step.line());
      item.addProperty("reference", step.reference());
      item.addProperty("target", step.target());
      path.add(item);
    }
    json.add("path", path);
    return json;
  }
}
