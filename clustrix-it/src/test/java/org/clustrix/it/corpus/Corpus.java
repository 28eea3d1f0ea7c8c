package org.clustrix.it.corpus;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command: measures programs in all ways, writes the table, and judges. */
final class Corpus {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final Workplace place;
  private final Path repository;
  private final Options options;
  private final PrintStream out;
  private final ResultCache cache;

  private Corpus(Workplace place, Path repository, Options options, PrintStream out) {
    this.place = place;
    this.repository = repository;
    this.options = options;
    this.out = out;
    this.cache = new ResultCache(place);
  }

  /**
   * Runs the bench.
   *
   * @param words the folder of this module, the local repository, then the options; the script
   *     gives the first two
   */
  public static void main(String[] words) throws IOException {
    List<String> all = List.of(words);
    try {
      Workplace place = new Workplace(Path.of(all.get(0)).toAbsolutePath().normalize());
      Options options = Options.parse(all.subList(2, all.size()));
      Corpus corpus = new Corpus(place, Path.of(all.get(1)), options, System.out);
      System.exit(corpus.run() ? 0 : 1);
    } catch (CorpusProblem e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Returns whether all demands are met. */
  private boolean run() throws IOException {
    List<Way> ways =
        List.of(
            new FullClassPath(),
            ShadedJar.uber(),
            ShadedJar.minimized(),
            ProGuardJar.resolve(place, repository),
            new OwnPackage(),
            new SmallestSet());
    List<CorpusProgram> all = CorpusProgram.all(place.programs());
    List<Row> rows = new ArrayList<>();
    for (CorpusProgram program : CorpusProgram.chosen(all, options.programs())) {
      rows.add(row(program, ways));
    }
    write(rows, ways, rows.size() == all.size());
    List<String> unmet = Demands.unmet(rows);
    unmet.forEach(out::println);
    out.println(rows.size() + " programs, " + unmet.size() + " demands not met");
    return unmet.isEmpty();
  }

  private Row row(CorpusProgram program, List<Way> ways) throws IOException {
    BuiltProgram built = BuiltProgram.of(program, place, repository);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Way way : ways) {
      outcome(built, way).ifPresent(outcome -> report(program, way, outcome, outcomes));
    }
    return new Row(program, outcomes, LoadedJars.of(place, program).loudNoise(program));
  }

  private Optional<Outcome> outcome(BuiltProgram built, Way way) throws IOException {
    boolean ours = way.title().equals(OwnPackage.TITLE);
    if (!ours) {
      Optional<Outcome> earlier = cache.get(built.program(), way);
      if (earlier.isPresent() || (options.oursOnly() && way.isPeer())) {
        return earlier;
      }
    }
    Outcome outcome = way.measure(built, place);
    if (!ours) {
      cache.put(built.program(), way, outcome);
    }
    return Optional.of(outcome);
  }

  private void report(
      CorpusProgram program, Way way, Outcome outcome, Map<String, Outcome> outcomes) {
    outcomes.put(way.title(), outcome);
    out.printf(
        "%-24s %-14s %-10s %9s %8s  %s%n",
        program.name(),
        way.title(),
        outcome.verdict().name(),
        Table.size(outcome.bytes()),
        Table.seconds(outcome.packMillis()),
        outcome.reason());
  }

  /** The README gets its table only from a run over all programs. */
  private void write(List<Row> rows, List<Way> ways, boolean all) throws IOException {
    List<Map<String, Object>> json = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("program", row.program().name());
      object.put("noise", row.noise());
      object.put("outcomes", row.outcomes());
      json.add(object);
    }
    Path file = place.target().resolve("corpus.json");
    Files.writeString(file, GSON.toJson(Map.of("schema", 1, "programs", json)) + "\n");
    if (options.findings().isPresent()) {
      Files.writeString(options.findings().get(), new Findings(place).text(rows));
    }
    if (all) {
      String table = new Table(ways.stream().map(Way::title).toList(), rows).markdown();
      ReadmeSection.write(place.readme(), table);
    }
  }
}
