package org.clustrix.it.deployment;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.api.FileInfo;

/**
 * Asks one file system everything about the tree of {@link LargeTree} and writes the answers down,
 * so that those of two sides can be compared. Java 8 and the launcher are enough for it.
 */
final class TreeAnswers {
  private static final int TIMES = 7;

  private final ClusterFilesystem files;
  private final List<String> lines = new ArrayList<>();

  private TreeAnswers(ClusterFilesystem files) {
    this.files = files;
  }

  /** Prints the answers of this process, as a job has them, then how long two of them took. */
  public static void main(String[] args) {
    ClusterFilesystem here = new ClusterFilesystem();
    of(here).forEach(System.out::println);
    System.out.println("TIME " + millis(here::du) + " " + millis(here::countFiles));
  }

  /** Returns the median of several times in milliseconds. */
  static long millis(Supplier<?> question) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      Objects.requireNonNull(question.get());
      times.add(System.nanoTime() - start);
    }
    times.sort(null);
    return times.get(TIMES / 2) / 1_000_000;
  }

  static List<String> of(ClusterFilesystem files) {
    TreeAnswers answers = new TreeAnswers(files);
    answers.askAll();
    return answers.lines;
  }

  private void askAll() {
    for (String folder :
        new String[] {".", "odd", "links", "closed", "empty", "none", "odd/file"}) {
      ask("ls " + folder, () -> files.ls(folder));
      ask("list " + folder, () -> described(folder));
      ask("find " + folder, () -> files.find("*", folder));
      ask("du " + folder, () -> files.du(folder));
      ask("count " + folder, () -> files.countFiles(folder, "*.csv"));
    }
    for (String closed : new String[] {"closed/none", "closed/list", "closed/enter"}) {
      ask("ls " + closed, () -> files.ls(closed));
      ask("du " + closed, () -> files.du(closed));
      ask("exists " + closed, () -> files.exists(closed));
      ask("stat " + closed + "/x", () -> files.stat(closed + "/x"));
      ask("exists " + closed + "/x", () -> files.exists(closed + "/x"));
      ask("read " + closed + "/x", () -> text(files.readText(closed + "/x")));
    }
    for (String pattern :
        new String[] {"*", "**", "*/*", "many/00?/*7.csv", "**/1[0-4].{csv,txt}", "odd/*{b,x}*"}) {
      ask("glob " + pattern, () -> files.glob(pattern));
    }
    files.list("odd").forEach(entry -> ask("stat " + text(entry.name()), () -> stat(entry)));
  }

  private Object stat(FileInfo entry) {
    FileInfo info = files.stat("odd/" + entry.name());
    return text(info.name()) + " " + info + " " + info.modified();
  }

  private Object described(String folder) {
    StringBuilder all = new StringBuilder();
    files.list(folder).forEach(entry -> all.append(entry).append(entry.modified()).append(' '));
    return all;
  }

  private void ask(String question, Supplier<?> answer) {
    String said;
    try {
      said = String.valueOf(answer.get());
    } catch (UncheckedIOException e) {
      said = e.getCause().getClass().getName();
    }
    int hash = said.hashCode();
    lines.add(question + " = " + hash + " " + text(said.substring(0, Math.min(said.length(), 90))));
  }

  /** One line, whatever is in it. */
  private static String text(String any) {
    return any.chars().allMatch(c -> c >= ' ' && c < 127)
        ? any
        : Base64.getEncoder().encodeToString(any.getBytes(StandardCharsets.UTF_8));
  }
}
