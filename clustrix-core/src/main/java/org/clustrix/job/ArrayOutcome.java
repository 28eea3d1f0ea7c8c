package org.clustrix.job;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.clustrix.format.JobResult;

/**
 * How an array ended.
 *
 * @param inputs the answer to each input, in the order of the inputs; empty where there is none
 * @param tasks how each task ended
 */
public record ArrayOutcome(List<Optional<JobResult>> inputs, ArrayStatus tasks) {
  /** Copies the list. */
  public ArrayOutcome {
    inputs = List.copyOf(inputs);
  }

  /** Returns whether each input has a result. */
  public boolean isWhole() {
    return tasks.failed().isEmpty();
  }

  /** Returns whether a value is so large that it lies in a file on the cluster. */
  public boolean hasLargeValues() {
    return inputs.stream().flatMap(Optional::stream).anyMatch(a -> a.valueFile() != null);
  }

  /**
   * Returns the results as a JSON array in the order of the inputs; null where there is none, or a
   * {@linkplain #hasLargeValues large one}.
   */
  public String values() {
    StringBuilder text = new StringBuilder("[");
    for (Optional<JobResult> input : inputs) {
      text.append(text.length() == 1 ? "" : ",")
          .append(
              input
                  .filter(answer -> answer.outcome() == JobResult.Outcome.RETURNED)
                  .filter(answer -> answer.valueFile() == null)
                  .map(JobResult::value)
                  .orElse("null"));
    }
    return text.append(']').toString();
  }

  /** Returns all of it as JSON: the results, and of each task and input what is known. */
  public String toText(String job) {
    JsonArray ended = new JsonArray();
    for (TaskStatus task : tasks.tasks()) {
      JsonObject told = new JsonObject();
      told.addProperty("task", task.task());
      told.addProperty("attempt", task.attempt());
      told.addProperty("state", task.state().word());
      told.addProperty("detail", task.status().detail());
      told.addProperty("node", task.status().node());
      ended.add(told);
    }
    JsonArray answers = new JsonArray();
    inputs.forEach(
        input ->
            answers.add(
                input.<JsonElement>map(a -> JsonParser.parseString(a.toText())).orElse(null)));
    JsonObject json = new JsonObject();
    json.addProperty("schema", 1);
    json.addProperty("job", job);
    json.add("results", JsonParser.parseString(values()));
    json.add("tasks", ended);
    json.add("answers", answers);
    return json + "\n";
  }
}
