package org.clustrix.inputs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.Parameter;
import org.clustrix.job.ArgumentCheck;
import org.clustrix.job.JobException;
import org.clustrix.job.StrictJson;

/**
 * Makes the arguments of each call from its input. Where the arguments hold the text {@code {}},
 * the input stands in its place. Where there are none, an input is the only argument of a function
 * with one parameter, and else itself the array or object of all arguments. Stateless.
 */
public final class Calls {
  private static final String PLACE = "{}";

  private Calls() {}

  /**
   * Returns the arguments of each call, checked.
   *
   * @param arguments a JSON array or object with {@code "{}"} where the input belongs; {@code []}
   *     for none
   * @throws JobException where those of a call do not fit the signature
   */
  public static List<String> of(FunctionInfo function, String arguments, List<JsonElement> inputs) {
    JsonElement template = parsed(arguments);
    boolean none = template.isJsonArray() && template.getAsJsonArray().isEmpty();
    if (!none && !holds(template)) {
      throw new JobException(
          "the arguments " + arguments + " have no place for the inputs",
          "write \"{}\" where an input belongs, as in -Dclustrix.args='[\"{}\", 3]'");
    }
    List<String> calls = new ArrayList<>();
    for (int n = 0; n < inputs.size(); n++) {
      JsonElement call = none ? whole(function, inputs.get(n)) : filled(template, inputs.get(n));
      try {
        calls.add(ArgumentCheck.check(function, fitted(function, call).toString()));
      } catch (JobException e) {
        throw new JobException("input " + n + ": " + e.summary(), e.remedy(), e);
      }
    }
    return calls;
  }

  private static JsonElement parsed(String arguments) {
    try {
      return StrictJson.parse(arguments);
    } catch (IOException e) {
      throw new JobException(
          "the arguments are not JSON: " + arguments,
          "quote them for the shell as in -Dclustrix.args='[\"{}\", 3]'",
          e);
    }
  }

  private static JsonElement whole(FunctionInfo function, JsonElement input) {
    if (function.parameters().size() != 1) {
      return input;
    }
    JsonArray one = new JsonArray();
    one.add(input);
    return one;
  }

  private static boolean holds(JsonElement json) {
    if (json.isJsonArray()) {
      return json.getAsJsonArray().asList().stream().anyMatch(Calls::holds);
    }
    if (json.isJsonObject()) {
      return json.getAsJsonObject().asMap().values().stream().anyMatch(Calls::holds);
    }
    return isPlace(json);
  }

  private static boolean isPlace(JsonElement json) {
    return json instanceof JsonPrimitive text
        && text.isString()
        && text.getAsString().equals(PLACE);
  }

  private static JsonElement filled(JsonElement json, JsonElement input) {
    if (json.isJsonArray()) {
      JsonArray array = new JsonArray();
      json.getAsJsonArray().forEach(item -> array.add(filled(item, input)));
      return array;
    }
    if (json.isJsonObject()) {
      JsonObject object = new JsonObject();
      json.getAsJsonObject().asMap().forEach((key, item) -> object.add(key, filled(item, input)));
      return object;
    }
    return isPlace(json) ? input : json;
  }

  /** A line of a file is text: where a parameter takes none, it is the JSON that it says. */
  private static JsonElement fitted(FunctionInfo function, JsonElement call) {
    if (call.isJsonArray() && call.getAsJsonArray().size() == function.parameters().size()) {
      JsonArray array = new JsonArray();
      for (int n = 0; n < function.parameters().size(); n++) {
        array.add(fitted(function.parameters().get(n), call.getAsJsonArray().get(n)));
      }
      return array;
    }
    if (call.isJsonObject()) {
      JsonObject object = new JsonObject();
      call.getAsJsonObject()
          .asMap()
          .forEach((name, value) -> object.add(name, fitted(function, name, value)));
      return object;
    }
    return call;
  }

  private static JsonElement fitted(FunctionInfo function, String name, JsonElement value) {
    Optional<Parameter> parameter =
        function.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
    return parameter.map(p -> fitted(p, value)).orElse(value);
  }

  private static JsonElement fitted(Parameter parameter, JsonElement value) {
    boolean text = value instanceof JsonPrimitive primitive && primitive.isString();
    if (!text || ArgumentCheck.takesText(parameter)) {
      return value;
    }
    try {
      return StrictJson.parse(value.getAsString().strip());
    } catch (IOException e) {
      return value; // the check says what is wrong with it
    }
  }
}
