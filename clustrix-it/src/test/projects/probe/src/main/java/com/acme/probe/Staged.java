package com.acme.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

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

  /** Makes one text of those of the parts and of an input, and gives a file. */
  public static String whole(List<String> parts) throws IOException {
    Files.write(
        Path.of("whole.txt"), (parts.size() + " parts").getBytes(StandardCharsets.UTF_8));
    Path input = Path.of("in", "number.txt");
    return String.join(", ", parts)
        + " and "
        + new String(Files.readAllBytes(input), StandardCharsets.UTF_8);
  }

  /** Reads the number in the file of a call; writes down in a common one that it was here. */
  public static String number(String common, int call) throws IOException {
    Path file = Path.of("in", call + ".txt");
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String seen = new String(Files.readAllBytes(Path.of(common)), StandardCharsets.UTF_8);
    int number = Integer.parseInt(text);
    Files.write(
        Path.of(common), text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    return number + " " + seen;
  }

  /** Gives one large file, and small ones of odd names. */
  public static int odd(int megabytes, List<String> names) throws IOException {
    Path folder = Files.createDirectories(Path.of("odd"));
    try (OutputStream out = Files.newOutputStream(folder.resolve("large.bin"))) {
      byte[] piece = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        Arrays.fill(piece, (byte) (i * 31));
        out.write(piece);
      }
    }
    for (String name : names) {
      Files.write(folder.resolve(name), name.getBytes(StandardCharsets.UTF_8));
    }
    return names.size();
  }

  /** Gives something, and fails. */
  public static void half(String to) throws IOException {
    Files.write(Path.of(to), new byte[] {1, 2, 3});
    throw new IOException("half way");
  }
}
