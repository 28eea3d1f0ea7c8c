package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of the README that the bench writes, between two markers. */
final class ReadmeSection {
  private static final String BEGIN = "<!-- corpus: written by bench/corpus.sh -->\n";
  private static final String END = "<!-- end of corpus -->";

  private ReadmeSection() {}

  /** Puts a text between the markers of a file. */
  static void write(Path readme, String text) throws IOException {
    String old = Files.readString(readme);
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new CorpusProblem(
          readme + " lacks the lines '" + BEGIN.strip() + "' and '" + END + "'; put them back");
    }
    Files.writeString(readme, old.substring(0, begin + BEGIN.length()) + text + old.substring(end));
  }
}
