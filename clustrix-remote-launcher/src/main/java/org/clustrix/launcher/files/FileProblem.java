package org.clustrix.launcher.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What to tell people about a file system's refusal. Stateless. */
public final class FileProblem {
  private FileProblem() {}

  /** Returns one line that names the file where it is known, and the reason. */
  public static String text(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return ((NoSuchFileException) problem).getFile() + ": there is no such file or folder";
    }
    if (problem instanceof AccessDeniedException) {
      return ((AccessDeniedException) problem).getFile()
          + ": permission denied; remoteWorkDir must be a folder that this user may write";
    }
    String text = problem.getMessage();
    if (problem instanceof FileSystemException
        && ((FileSystemException) problem).getReason() == null) {
      return text + ": " + problem.getClass().getSimpleName();
    }
    if (text != null && (text.contains("No space left") || text.contains("quota"))) {
      return text + "; free space there (clustrix:cleanup removes old packages and jobs)";
    }
    return text == null ? problem.toString() : text;
  }
}
