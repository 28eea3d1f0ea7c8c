package org.clustrix.it.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a file of a file. */
public final class Doubled {
  private Doubled() {}

  /** Writes what it reads twice. */
  public static long write(String from, String to) throws IOException {
    String text = Files.readString(Path.of(from));
    Files.writeString(Path.of(to), text + text);
    return Files.size(Path.of(to));
  }
}
