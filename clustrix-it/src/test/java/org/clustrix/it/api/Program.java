package org.clustrix.it.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program with arguments, which leaves a file in the folder of the job. */
final class Program {
  private Program() {}

  public static void main(String[] args) throws Exception {
    Files.write(Path.of("arguments.txt"), List.of(args));
    System.out.println(String.join("|", args));
  }
}
