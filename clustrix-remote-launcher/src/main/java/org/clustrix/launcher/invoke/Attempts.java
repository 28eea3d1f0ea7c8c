package org.clustrix.launcher.invoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.FormatException;
import org.clustrix.format.JobResult;

/** The attempts at a task of an array, and what is left of them. Stateless. */
final class Attempts {
  private Attempts() {}

  /** Returns the number in the name of a folder. */
  static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString());
  }

  /** Returns the newest attempt before one; null where there is none. */
  static Path newest(Path task, int before) throws IOException {
    Path newest = null;
    if (Files.isDirectory(task)) {
      try (DirectoryStream<Path> attempts = Files.newDirectoryStream(task)) {
        for (Path attempt : attempts) {
          int number = number(attempt);
          if (number < before && (newest == null || number > number(newest))) {
            newest = attempt;
          }
        }
      }
    }
    return newest;
  }

  /**
   * Returns the answers of an attempt in the order of its inputs, fewer where its JVM was ended.
   *
   * @param chunk how many inputs a task has
   */
  static List<JobResult> answers(Path attempt, int chunk) throws IOException {
    List<JobResult> answers = new ArrayList<>();
    try {
      if (chunk == 1) {
        answers.add(JobResult.parse(text(attempt.resolve(ClusterLayout.RESULT))));
      } else {
        lines(text(attempt.resolve(ClusterLayout.RESULTS)), answers);
      }
    } catch (NoSuchFileException e) {
      return answers;
    }
    return answers;
  }

  private static void lines(String text, List<JobResult> answers) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      try {
        answers.add(JobResult.parse(text.substring(from, end)));
      } catch (FormatException damaged) {
        return; // what follows cannot be told from it
      }
      from = end + 1;
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
