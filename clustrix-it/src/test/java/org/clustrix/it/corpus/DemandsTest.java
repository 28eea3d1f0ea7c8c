package org.clustrix.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clustrix.it.corpus.Outcome.Jar;
import org.junit.jupiter.api.Test;

final class DemandsTest {
  private static final Jar USED = new Jar("g:used:jar:1", 100);
  private static final Jar NOISE = new Jar("g:noise:jar:1", 5);

  private static Row row(Verdict verdict, List<Jar> ours, List<Jar> smallest) {
    CorpusProgram program =
        new CorpusProgram("p", Path.of("p"), "a kind", "text", List.of("g:noise"));
    return new Row(
        program,
        Map.of(
            OwnPackage.TITLE, new Outcome(verdict, "why", 1, 1, 1, ours),
            SmallestSet.TITLE, new Outcome(Verdict.RUNS, "", 1, 1, 1, smallest)),
        List.of());
  }

  @Test
  void theSmallestSetItselfIsWellAndGood() {
    Row row = row(Verdict.RUNS, List.of(USED), List.of(USED));
    assertThat(Demands.unmet(List.of(row))).isEmpty();
  }

  @Test
  void noiseAndWrongOutputAreNot() {
    Row row = row(Verdict.WRONG, List.of(USED, NOISE), List.of(USED));
    assertThat(Demands.unmet(List.of(row)))
        .containsExactly("p: WRONG, why", "p: noise g:noise:jar:1");
  }

  @Test
  void oneProgramMayBeLargerThanAllTogether() {
    Jar more = new Jar("g:more:jar:1", 20);
    Row row = row(Verdict.RUNS, List.of(USED, more), List.of(USED));
    assertThat(Demands.unmet(List.of(row)))
        .containsExactly("all: 1.20 x of the smallest sets of jars");
    Jar much = new Jar("g:much:jar:1", 60);
    row = row(Verdict.RUNS, List.of(USED, much), List.of(USED));
    assertThat(Demands.unmet(List.of(row))).contains("p: 1.60 x of the smallest set of jars");
  }

  @Test
  void anyJarIsTooMuchWhereNoneIsNeeded() {
    Row row = row(Verdict.RUNS, List.of(USED), List.of());
    assertThat(row.ratio()).contains(Double.POSITIVE_INFINITY);
    assertThat(row(Verdict.RUNS, List.of(), List.of()).ratio()).contains(1.0);
  }
}
