package org.clustrix.it.corpus;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong with our packages and why, for whoever mends the analysis: the error of a program
 * that does not run with the jars that it lacks, and the way to each jar that is too much.
 */
final class Findings {
  private final Workplace place;
  private final List<String> lines = new ArrayList<>();

  Findings(Workplace place) {
    this.place = place;
  }

  String text(List<Row> rows) throws IOException {
    List<String> unmet = Demands.unmet(rows);
    lines.add("# Findings: " + unmet.size() + " demands not met by " + rows.size() + " programs");
    lines.add("");
    unmet.forEach(sentence -> lines.add("- " + sentence));
    for (Row row : rows) {
      program(row);
    }
    return String.join("\n", lines) + "\n";
  }

  private void program(Row row) throws IOException {
    Outcome ours = row.ours();
    lines.add("");
    lines.add(
        String.format(
            "## %s: %s, analysis %d ms, jars %s of %s (%s)",
            row.program().name(),
            ours.verdict().name(),
            ours.packMillis(),
            Table.size(ours.jarBytes()),
            row.smallestBytes().map(Table::size).orElse("?"),
            row.ratio().map(Demands::times).orElse("?")));
    if (!ours.runs()) {
      lines.add("- " + ours.reason());
      lines.add("- full output: " + place.target(row.program().name()).resolve("ours-run"));
      row.missing().forEach(jar -> lines.add("- lacks " + jar.coordinates()));
    }
    if (row.smallestBytes().isPresent()) {
      List<String> loaded = LoadedJars.of(place, row.program()).ids();
      for (Outcome.Jar jar : row.surplus()) {
        lines.add(
            "- "
                + (row.noise().contains(jar) ? "NOISE " : "beyond the smallest set: ")
                + jar.coordinates()
                + ", "
                + Table.size(jar.bytes())
                + (loaded.contains(Library.id(jar.coordinates()))
                    ? ", classes of it are loaded on the full class path"
                    : ""));
        because(row.program(), jar.coordinates());
      }
    }
  }

  private void because(CorpusProgram program, String coordinates) throws IOException {
    Optional<JsonObject> analysis = analysis(OwnPackage.folder(place, program));
    if (analysis.isEmpty()) {
      return;
    }
    for (JsonElement element : analysis.get().getAsJsonArray("kept")) {
      JsonObject kept = element.getAsJsonObject();
      if (kept.get("name").getAsString().equals(coordinates)) {
        for (JsonElement hop : kept.getAsJsonArray("because")) {
          JsonObject step = hop.getAsJsonObject();
          lines.add(
              "    - "
                  + step.get("by").getAsString()
                  + " ["
                  + step.get("rule").getAsString()
                  + "] line "
                  + step.get("line").getAsInt());
        }
      }
    }
  }

  private static Optional<JsonObject> analysis(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> file =
          files.filter(path -> path.toString().endsWith(".analysis.json")).findFirst();
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(JsonParser.parseString(Files.readString(file.get())).getAsJsonObject());
    }
  }
}
