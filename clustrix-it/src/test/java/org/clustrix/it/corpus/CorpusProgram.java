package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One program of the corpus, as it lies in the sources.
 *
 * @param name the name of its folder
 * @param folder its Maven project
 * @param kind what it stands for, one line
 * @param expected what it has to print, byte for byte
 * @param noise {@code group:artifact} of each dependency that it does not use
 */
record CorpusProgram(String name, Path folder, String kind, String expected, List<String> noise) {
  /** The class that prints what {@code run()} returns. */
  static final String MAIN = "app.Main";

  /** The function that is packaged. */
  static final String FUNCTION = MAIN + "#run";

  private static final String NOISE = "noise.txt";

  /** Returns all programs, sorted by name. */
  static List<CorpusProgram> all(Path programs) throws IOException {
    try (Stream<Path> folders = Files.list(programs)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("expected.txt")))
          .sorted()
          .map(CorpusProgram::read)
          .toList();
    }
  }

  /** Returns those of some names; all where there are no names. */
  static List<CorpusProgram> chosen(List<CorpusProgram> all, List<String> names) {
    List<String> known = all.stream().map(CorpusProgram::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new CorpusProblem("there is no program " + name + "; there are " + known);
      }
    }
    return all.stream()
        .filter(program -> names.isEmpty() || names.contains(program.name()))
        .toList();
  }

  private static CorpusProgram read(Path folder) {
    try {
      return new CorpusProgram(
          folder.getFileName().toString(),
          folder,
          kind(Files.readString(folder.resolve("pom.xml"))),
          Files.readString(folder.resolve("expected.txt")),
          Files.readAllLines(folder.resolve(NOISE)).stream()
              .filter(line -> !line.isBlank())
              .toList());
    } catch (IOException e) {
      throw new CorpusProblem(folder + " is no program of the corpus: " + e, e);
    }
  }

  private static String kind(String pom) {
    int from = pom.indexOf("<description>");
    int to = pom.indexOf("</description>");
    return from < 0 ? "" : pom.substring(from + "<description>".length(), to);
  }

  /** Returns a sum over everything that the outcome of a build and a run depends on. */
  String key() throws IOException {
    return new Digest()
        .add(System.getProperty("java.vm.version"))
        .add(Files.readString(folder.resolveSibling("pom.xml")))
        // names what others bring, and changes nothing
        .addTree(folder, NOISE)
        .hex();
  }
}
