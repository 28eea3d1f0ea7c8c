package org.clustrix.it.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of the command line.
 *
 * @param oursOnly whether the outcomes of the peers are taken from earlier runs only, and left out
 *     where there is none
 * @param findings where a list of all that is wrong with our packages is written
 * @param programs names of programs; all where empty
 */
record Options(boolean oursOnly, Optional<Path> findings, List<String> programs) {
  private static final String OURS = "--ours";
  private static final String FINDINGS = "--findings";

  static Options parse(List<String> words) {
    boolean oursOnly = false;
    Optional<Path> findings = Optional.empty();
    List<String> programs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(OURS)) {
        oursOnly = true;
      } else if (word.equals(FINDINGS) && i + 1 < words.size()) {
        findings = Optional.of(Path.of(words.get(++i)));
      } else if (word.startsWith("-")) {
        throw new CorpusProblem(
            "unknown option " + word + "; there are " + OURS + " and " + FINDINGS + " <file>");
      } else {
        programs.add(word);
      }
    }
    return new Options(oursOnly, findings, List.copyOf(programs));
  }
}
