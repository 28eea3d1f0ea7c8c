package org.clustrix.it.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The outcomes as Markdown, one line a program. */
final class Table {
  private final List<String> ways;
  private final List<Row> rows;

  Table(List<String> ways, List<Row> rows) {
    this.ways = List.copyOf(ways);
    this.rows = List.copyOf(rows);
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("| program | " + String.join(" | ", ways) + " | jars, ours / smallest |");
    lines.add("|---" + "|---".repeat(ways.size() + 1) + "|");
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add("`" + row.program().name() + "` " + row.program().kind());
      ways.forEach(way -> cells.add(row.outcome(way).map(Table::cell).orElse("?")));
      cells.add(row.ratio().map(Demands::times).orElse("?"));
      lines.add("| " + String.join(" | ", cells) + " |");
    }
    lines.add(totals());
    lines.add("");
    lines.addAll(surplus());
    return String.join("\n", lines) + "\n";
  }

  private static String cell(Outcome outcome) {
    String text = outcome.verdict() + (outcome.bytes() > 0 ? ", " + size(outcome.bytes()) : "");
    return outcome.packMillis() > 0 ? text + ", " + seconds(outcome.packMillis()) : text;
  }

  private String totals() {
    List<String> cells = new ArrayList<>();
    cells.add("**all " + rows.size() + "**");
    for (String way : ways) {
      List<Outcome> known = rows.stream().flatMap(row -> row.outcome(way).stream()).toList();
      long running = known.stream().filter(Outcome::runs).count();
      long wrong = known.stream().filter(outcome -> outcome.verdict() == Verdict.WRONG).count();
      cells.add(
          running
              + " run"
              + (wrong > 0 ? ", " + wrong + " wrong" : "")
              + ", "
              + size(known.stream().mapToLong(Outcome::bytes).sum())
              + ", "
              + seconds(known.stream().mapToLong(Outcome::packMillis).sum()));
    }
    long ours = rows.stream().mapToLong(row -> row.ours().jarBytes()).sum();
    long smallest = rows.stream().mapToLong(row -> row.smallestBytes().orElse(0L)).sum();
    cells.add(smallest == 0 ? "?" : Demands.times((double) ours / smallest));
    return "| " + String.join(" | ", cells) + " |";
  }

  private List<String> surplus() {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      if (row.smallestBytes().isPresent() && !row.surplus().isEmpty()) {
        List<String> jars = new ArrayList<>();
        for (Outcome.Jar jar : row.surplus()) {
          String mark = row.noise().contains(jar) ? "noise " : "";
          jars.add(mark + "`" + Library.id(jar.coordinates()) + "` " + size(jar.bytes()));
        }
        lines.add("- `" + row.program().name() + "`: " + String.join(", ", jars));
      }
    }
    Optional<String> first = lines.stream().findFirst();
    if (first.isPresent()) {
      lines.addAll(0, List.of("Jars in ours that the smallest set has not:", ""));
    }
    return lines;
  }

  /** Returns a number of bytes for people, in units of 1000. */
  static String size(long bytes) {
    return bytes < 100_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** Returns a time for people. */
  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
  }
}
