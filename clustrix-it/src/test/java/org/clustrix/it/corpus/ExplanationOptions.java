package org.clustrix.it.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of the command line of {@link ExplanationBench}.
 *
 * @param seed what the sample is drawn with
 * @param hops how many are drawn
 * @param programs names of programs; all where empty
 */
record ExplanationOptions(long seed, int hops, List<String> programs) {
  private static final String SEED = "--seed";
  private static final String HOPS = "--hops";

  static ExplanationOptions parse(List<String> words) {
    long seed = 1;
    int hops = 1000;
    List<String> programs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(SEED) && i + 1 < words.size()) {
        seed = number(word, words.get(++i));
      } else if (word.equals(HOPS) && i + 1 < words.size()) {
        hops = (int) number(word, words.get(++i));
      } else if (word.startsWith("-")) {
        throw new CorpusProblem(
            "unknown option " + word + "; there are " + SEED + " <n> and " + HOPS + " <n>");
      } else {
        programs.add(word);
      }
    }
    return new ExplanationOptions(seed, hops, List.copyOf(programs));
  }

  private static long number(String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new CorpusProblem(option + " needs a whole number, not '" + text + "'", e);
    }
  }
}
