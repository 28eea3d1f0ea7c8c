package org.clustrix.it.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A tree of up to 100,000 entries with all that makes trees hard. Stateless. */
final class LargeTree {
  static final int FOLDERS = 1000;
  static final int FILES_IN_EACH = 99;

  private static final List<String> ODD =
      List.of(
          "a b",
          " lead",
          "trail ",
          "nl\nx",
          "end\n",
          "Z\u00fcrich",
          "\u6f22\u5b57",
          "-rf",
          "--",
          "a*b",
          "a?b",
          "100%",
          "x%20y",
          "back\\slash",
          "[x]",
          "{a,b}",
          "#",
          "a:b",
          "...",
          "~",
          "a;b&c",
          "\"q'",
          "$(id)",
          "links",
          "end",
          "1 2",
          "f 1 2");

  private LargeTree() {}

  /**
   * Makes it below a folder; it belongs to whoever runs this.
   *
   * @param folders how many folders of files it has
   */
  static void make(Path work, int folders) throws IOException {
    byte[] content = new byte[10];
    for (int i = 0; i < folders; i++) {
      Path folder = Files.createDirectories(work.resolve("many/%03d".formatted(i)));
      for (int k = 0; k < FILES_IN_EACH; k++) {
        Files.write(folder.resolve(k + ".csv"), k % 10 == 0 ? new byte[0] : content);
      }
    }
    Files.createDirectories(work.resolve("empty/deep"));
    Files.createDirectories(work.resolve("odd"));
    Files.write(work.resolve("odd/file"), content);
    for (String name : ODD) {
      Files.createDirectories(work.resolve("odd").resolve(name + ".d"));
      Files.write(work.resolve("odd").resolve(name), content);
      Files.write(work.resolve("odd").resolve(name + ".d").resolve(name), content);
    }
    Files.createDirectories(work.resolve("links"));
    link(work, "links/up", "..");
    link(work, "links/many", "../many/007");
    link(work, "links/self", "self");
    link(work, "links/one", "two");
    link(work, "links/two", "one");
    link(work, "links/broken", "nowhere");
    link(work, "links/file", "../odd/file");
    link(work, "links/outside", "../../outside");
    link(work, "links/shut", "../closed/none/x");
    Files.createDirectories(work.resolveSibling("outside/far"));
    Files.write(work.resolveSibling("outside/far/o.csv"), content);
    link(work, "../outside/back", "work/odd");
    for (String closed : List.of("none", "list", "enter")) {
      Files.createDirectories(work.resolve("closed").resolve(closed));
      Files.write(work.resolve("closed").resolve(closed).resolve("x"), content);
    }
  }

  /** Closes folders; to be done when all has its owner. */
  static void close(Path work) throws IOException {
    mode(work.resolve("closed/none"), "---------");
    mode(work.resolve("closed/list"), "r--------");
    mode(work.resolve("closed/enter"), "--x------");
  }

  private static void mode(Path folder, String rights) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
  }

  private static void link(Path work, String name, String target) throws IOException {
    Files.createSymbolicLink(work.resolve(name), Path.of(target));
  }
}
