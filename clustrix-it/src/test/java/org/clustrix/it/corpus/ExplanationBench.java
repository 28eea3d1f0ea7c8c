package org.clustrix.it.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The command: asks {@code explain} for everything in every package of the corpus, and looks for a
 * random sample of the hops that it names in the output of {@code javap}.
 */
final class ExplanationBench {
  private final Workplace place;
  private final Path repository;
  private final ExplanationOptions options;
  private final PrintStream out;

  private ExplanationBench(
      Workplace place, Path repository, ExplanationOptions options, PrintStream out) {
    this.place = place;
    this.repository = repository;
    this.options = options;
    this.out = out;
  }

  /** Runs the bench; the words are those of {@link Corpus}, but for the options. */
  public static void main(String[] words) throws IOException {
    List<String> all = List.of(words);
    try {
      Workplace place = new Workplace(Path.of(all.get(0)).toAbsolutePath().normalize());
      ExplanationOptions options = ExplanationOptions.parse(all.subList(2, all.size()));
      ExplanationBench bench =
          new ExplanationBench(place, Path.of(all.get(1)), options, System.out);
      System.exit(bench.run() ? 0 : 1);
    } catch (CorpusProblem e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private boolean run() throws IOException {
    HopSample sample = new HopSample(options.hops(), options.seed());
    int asked = 0;
    List<String> failures = new ArrayList<>();
    out.printf("%-24s %9s %10s %8s%n", "program", "asked for", "unanswered", "hops");
    for (CorpusProgram program :
        CorpusProgram.chosen(CorpusProgram.all(place.programs()), options.programs())) {
      BuiltProgram built = BuiltProgram.of(program, place, repository);
      Path folder = Scratch.fresh(place.target(program.name()).resolve("explained"));
      ExplainedProgram explained = ExplainedProgram.of(built, folder);
      row(explained.name(), explained.asked(), explained.unanswered().size(), explained.hops());
      asked += explained.asked();
      failures.addAll(explained.unanswered());
      explained.hops().forEach(sample::offer);
    }
    out.printf("%-24s %9d %10d %8d%n%n", "all", asked, failures.size(), sample.offered());
    check(sample, failures);
    failures.forEach(out::println);
    out.println(failures.size() + " failures, seed " + options.seed());
    return failures.isEmpty();
  }

  private void row(String name, int asked, int unanswered, List<SampledHop> hops) {
    out.printf("%-24s %9d %10d %8d%n", name, asked, unanswered, hops.size());
  }

  /** Prints how many hops of each rule were looked for, and how many of them not found. */
  private void check(HopSample sample, List<String> failures) throws IOException {
    HopCheck check = new HopCheck();
    Map<String, int[]> rules = new TreeMap<>();
    for (SampledHop hop : sample.taken()) {
      Optional<String> wrong = check.wrong(hop);
      int[] counts = rules.computeIfAbsent(hop.step().rule(), rule -> new int[2]);
      counts[0]++;
      if (wrong.isPresent()) {
        counts[1]++;
        failures.add(hop.program() + ": " + wrong.get() + ": " + hop.step());
      }
    }
    out.printf("%-24s %9s %10s%n", "rule", "hops", "not found");
    rules.forEach((rule, counts) -> out.printf("%-24s %9d %10d%n", rule, counts[0], counts[1]));
    out.printf("%-24s %9d%n%n", "all", sample.taken().size());
  }
}
