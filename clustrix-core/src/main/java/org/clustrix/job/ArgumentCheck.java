package org.clustrix.job;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.Parameter;
import org.clustrix.problem.NearNames;

/**
 * Compares arguments with the signature before anything is uploaded: their count, their names and
 * the kind of their JSON. The launcher binds them strictly afterwards. Stateless.
 */
public final class ArgumentCheck {
  private ArgumentCheck() {}

  /**
   * Checks.
   *
   * @param arguments a JSON array (positions) or object (parameter names)
   * @return the arguments without insignificant white space
   * @throws JobException where they do not fit
   */
  public static String check(FunctionInfo function, String arguments) {
    JsonElement json = parse(arguments);
    List<Parameter> parameters = function.parameters();
    if (json.isJsonArray()) {
      positions(function, parameters, json.getAsJsonArray());
    } else if (json.isJsonObject()) {
      names(function, parameters, json.getAsJsonObject());
    } else {
      throw refuse(function, "arguments must be a JSON array or object, not " + JsonKind.of(json));
    }
    return json.toString();
  }

  /** Returns whether a parameter takes a JSON string. */
  public static boolean takesText(Parameter parameter) {
    return JsonKind.accepted(parameter.type()).contains(JsonKind.STRING);
  }

  private static void positions(FunctionInfo function, List<Parameter> parameters, JsonArray json) {
    if (isMain(function)) {
      return;
    }
    if (json.size() != parameters.size()) {
      throw refuse(
          function,
          json.size()
              + (json.size() == 1 ? " argument" : " arguments")
              + " given, "
              + parameters.size()
              + " needed");
    }
    for (int i = 0; i < parameters.size(); i++) {
      kind(function, parameters.get(i), json.get(i));
    }
  }

  /** The array of {@code main} is the argument itself or the one element of it. */
  private static boolean isMain(FunctionInfo function) {
    return function.name().equals("main") && function.descriptor().equals("([Ljava/lang/String;)V");
  }

  private static void names(FunctionInfo function, List<Parameter> parameters, JsonObject json) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    for (String name : json.keySet()) {
      if (!known.contains(name)) {
        throw new JobException(
            function.qualname() + " has no parameter '" + name + "'",
            NearNames.didYouMean(name, known));
      }
    }
    for (Parameter parameter : parameters) {
      if (!json.has(parameter.name())) {
        throw refuse(function, "the parameter '" + parameter.name() + "' is missing");
      }
      kind(function, parameter, json.get(parameter.name()));
    }
  }

  private static void kind(FunctionInfo function, Parameter parameter, JsonElement value) {
    JsonKind given = JsonKind.of(value);
    if (!JsonKind.accepted(parameter.type()).contains(given)) {
      String expected =
          JsonKind.accepted(parameter.type()).stream()
              .map(JsonKind::toString)
              .collect(Collectors.joining(" or "));
      String shown = value.toString();
      throw refuse(
          function,
          "'"
              + parameter.name()
              + "' needs "
              + expected
              + ", got "
              + given
              + " "
              + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown));
    }
  }

  private static JobException refuse(FunctionInfo function, String why) {
    String signature =
        function.parameters().stream()
            .map(p -> p.type() + " " + p.name())
            .collect(Collectors.joining(", ", function.qualname() + "(", ")"));
    return new JobException(
        "the arguments do not fit " + signature + ": " + why,
        "set -Dclustrix.args to a JSON array such as '[\"data/\", 3]' or an object with the names");
  }

  private static JsonElement parse(String text) {
    try {
      return StrictJson.parse(text);
    } catch (IOException e) {
      throw new JobException(
          "the arguments are not JSON: " + text,
          "quote them for the shell as in -Dclustrix.args='[\"data/\", 3]'",
          e);
    }
  }
}
