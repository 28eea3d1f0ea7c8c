package org.clustrix.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.Parameter;
import org.clustrix.job.ArgumentCheck;
import org.clustrix.job.JobException;
import org.clustrix.launcher.binding.BindingException;
import org.clustrix.launcher.binding.ValueWriter;
import org.clustrix.problem.ClustrixException;

/**
 * The arguments of one call: the first ones by position, the others by name. They travel as JSON,
 * never as serialized objects. Immutable as long as the values are.
 *
 * <pre>{@code CallArguments.of("experiments/").and("outputFormat", "dict")}</pre>
 */
public final class CallArguments {
  /** No arguments. */
  public static final CallArguments NONE = new CallArguments(List.of(), Map.of());

  private final List<Object> positions;
  private final Map<String, Object> names;

  private CallArguments(List<Object> positions, Map<String, Object> names) {
    this.positions = positions;
    this.names = names;
  }

  /** Gives arguments by position; null is a value. */
  public static CallArguments of(Object... values) {
    List<Object> copy = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values)));
    return new CallArguments(copy, Map.of());
  }

  /** Adds one by the name of its parameter. */
  public CallArguments and(String parameter, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(names);
    more.put(parameter, value);
    return new CallArguments(positions, Collections.unmodifiableMap(more));
  }

  /**
   * Writes the arguments for a function and compares them with its signature.
   *
   * @return a JSON array, or an object where there are names
   * @throws ClustrixException where they do not fit, or a value has no form in JSON
   */
  public String json(FunctionInfo function) {
    String json = names.isEmpty() ? array(function) : object(function);
    try {
      return ArgumentCheck.check(function, json);
    } catch (JobException e) {
      throw new ClustrixException(
          e.summary(), "give one value for each parameter, in their order or by their names", e);
    }
  }

  private String array(FunctionInfo function) {
    StringJoiner json = new StringJoiner(",", "[", "]");
    for (int i = 0; i < positions.size(); i++) {
      json.add(value(function, "argument " + (i + 1), positions.get(i)));
    }
    return json.toString();
  }

  private String object(FunctionInfo function) {
    List<String> known = function.parameters().stream().map(Parameter::name).toList();
    if (positions.size() > known.size()) {
      throw new ClustrixException(
          function.qualname()
              + " takes "
              + known.size()
              + " arguments, and "
              + positions.size()
              + " are given by position alone",
          "its parameters are " + String.join(", ", known));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < positions.size(); i++) {
      all.put(known.get(i), positions.get(i));
    }
    names.forEach(
        (name, value) -> {
          if (all.containsKey(name)) {
            throw new ClustrixException(
                "the parameter '" + name + "' of " + function.qualname() + " is given twice",
                "give it by position or by name");
          }
          all.put(name, value);
        });
    StringJoiner json = new StringJoiner(",", "{", "}");
    all.forEach(
        (name, value) ->
            json.add(
                ValueWriter.text(name) + ":" + value(function, "argument '" + name + "'", value)));
    return json.toString();
  }

  private static String value(FunctionInfo function, String which, Object value) {
    try {
      return ValueWriter.text(value);
    } catch (BindingException e) {
      throw new ClustrixException(
          which
              + " of "
              + function.qualname()
              + " cannot travel: "
              + e.getMessage().replaceFirst("^result", "value"),
          "give data: a string, a number, a list, a map, a record or a plain object",
          e);
    }
  }
}
