package com.acme.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Works on files that are staged in and out. */
public final class Staged {
  private Staged() {}

  /** Copies a file, and then writes to it, which nobody else may see. */
  public static long copy(String from, String to) throws IOException {
    Path target = Path.of(to);
    Files.createDirectories(target.getParent());
    Files.copy(Path.of(from), target);
    Files.write(Path.of(from), new byte[] {'!'}, StandardOpenOption.APPEND);
    return Files.size(target);
  }

  /** Gives a file of its own for each call. */
  public static String part(String from, int number) throws IOException {
    Path target = Path.of("parts", "part " + number + ".txt");
    Files.createDirectories(target.getParent());
    String text = number + " of " + Files.size(Path.of(from));
    Files.write(target, text.getBytes(StandardCharsets.UTF_8));
    return text;
  }

  /** Gives something, and fails. */
  public static void half(String to) throws IOException {
    Files.write(Path.of(to), new byte[] {1, 2, 3});
    throw new IOException("half way");
  }
}
