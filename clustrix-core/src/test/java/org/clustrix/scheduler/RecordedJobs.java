package org.clustrix.scheduler;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code qstat -f -F json} was recorded to print, as {@code qstat -f} prints it. */
final class RecordedJobs {
  private static final int WIDTH = 78;

  private RecordedJobs() {}

  static String full(String json) {
    JsonObject jobs = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("Jobs");
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonElement> job : jobs.entrySet()) {
      text.append("Job Id: ").append(job.getKey()).append('\n');
      for (Map.Entry<String, JsonElement> field : job.getValue().getAsJsonObject().entrySet()) {
        attribute(field.getKey(), field.getValue(), text);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void attribute(String name, JsonElement value, StringBuilder text) {
    if (!value.isJsonObject()) {
      line(name, value.getAsString(), text);
      return;
    }
    List<String> variables = new ArrayList<>();
    for (Map.Entry<String, JsonElement> field : value.getAsJsonObject().entrySet()) {
      if (name.equals("Variable_List")) {
        variables.add(field.getKey() + "=" + field.getValue().getAsString());
      } else {
        line(name + "." + field.getKey(), field.getValue().getAsString(), text);
      }
    }
    if (!variables.isEmpty()) {
      line(name, String.join(",", variables), text);
    }
  }

  /** Wrapped anywhere, as that does. */
  private static void line(String name, String value, StringBuilder text) {
    String rest = "    " + name + " = " + value;
    while (rest.length() > WIDTH) {
      text.append(rest, 0, WIDTH).append("\n\t");
      rest = rest.substring(WIDTH);
    }
    text.append(rest).append('\n');
  }
}
