package org.clustrix.inputs;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.job.JobException;
import org.clustrix.job.StrictJson;

/**
 * The inputs that a text names, in the order in which results are wanted.
 *
 * <pre>
 * [1, 2, 3]              these values
 * range:1..1000          whole numbers, both ends included; range:0..100:10 in steps
 * lines:inputs.txt       the lines of a file of this machine, without empty ones
 * json:inputs.json       the elements of an array in a file of this machine
 * glob:data/*.csv        paths on the cluster, sorted
 * find:data:*.csv        the same, of a folder and all below it
 * </pre>
 *
 * @param base the folder that relative paths of this machine mean
 * @param cluster the files of the cluster, opened for the forms that need them
 */
public record InputSource(Path base, Supplier<ClusterFilesystem> cluster) {
  private static final Pattern RANGE =
      Pattern.compile("(-?\\d{1,18})\\.\\.(-?\\d{1,18})(?::(\\d{1,18}))?");
  private static final int MOST = 1_000_000;
  private static final String FORMS =
      "a JSON array, range:1..1000, lines:<file>, json:<file>, glob:<pattern on the cluster>, or"
          + " find:<folder on the cluster>:<pattern>";

  /**
   * Returns the inputs.
   *
   * @throws JobException where the text names none, or they cannot be read
   */
  public List<JsonElement> read(String text) {
    String spec = text.strip();
    if (spec.startsWith("[")) {
      return json(spec, "map");
    }
    int colon = spec.indexOf(':');
    String rest = spec.substring(colon + 1);
    return switch (spec.substring(0, Math.max(colon, 0))) {
      case "range" -> range(rest);
      case "lines" -> lines(rest);
      case "json" -> json(file(rest), rest);
      case "glob" -> paths(files -> files.glob(rest));
      case "find" -> found(rest);
      default -> throw new JobException("map is '" + text + "'", "it must be " + FORMS);
    };
  }

  private static List<JsonElement> range(String text) {
    Matcher m = RANGE.matcher(text.strip());
    if (!m.matches()) {
      throw new JobException(
          "map is 'range:" + text + "'", "write range:1..1000 or, in steps, range:0..100:10");
    }
    long first = Long.parseLong(m.group(1));
    long last = Long.parseLong(m.group(2));
    long step = m.group(3) == null ? 1 : Long.parseLong(m.group(3));
    if (step == 0 || last < first || (last - first) / step >= MOST) {
      throw new JobException(
          "map is 'range:" + text + "'",
          "the second number must not be below the first, the step not 0, and there may be "
              + MOST
              + " numbers at most");
    }
    List<JsonElement> numbers = new ArrayList<>();
    for (long n = first; n <= last; n += step) {
      numbers.add(new JsonPrimitive(n));
    }
    return numbers;
  }

  private List<JsonElement> lines(String name) {
    return file(name)
        .lines()
        .filter(line -> !line.isBlank())
        .<JsonElement>map(JsonPrimitive::new)
        .toList();
  }

  private static List<JsonElement> json(String text, String where) {
    try {
      JsonElement json = StrictJson.parse(text);
      if (json.isJsonArray()) {
        return json.getAsJsonArray().asList();
      }
      throw new IOException("it is no array");
    } catch (IOException e) {
      throw new JobException(
          where + " is no JSON array: " + e.getMessage(), "write one such as [\"a\", \"b\"]", e);
    }
  }

  private String file(String name) {
    Path path = base.resolve(name);
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new JobException(
          "the inputs in " + path + " cannot be read: " + e,
          "name a text file in UTF-8; what lies on the cluster is named by glob: or find:",
          e);
    }
  }

  private List<JsonElement> found(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new JobException("map is 'find:" + text + "'", "write find:<folder>:<pattern>");
    }
    return paths(files -> files.find(text.substring(colon + 1), text.substring(0, colon)));
  }

  private List<JsonElement> paths(Function<ClusterFilesystem, List<String>> ask) {
    try (ClusterFilesystem files = cluster.get()) {
      return ask.apply(files).stream().sorted().<JsonElement>map(JsonPrimitive::new).toList();
    }
  }
}
