package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** One number over many inputs, so that a result is used again only where none of them changed. */
final class Digest {
  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Digest add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Adds names and contents of all files below a folder, but for those of one name. */
  Digest addTree(Path folder, String butFor) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.endsWith(butFor))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      add(folder.relativize(file).toString());
      digest.update(Files.readAllBytes(file));
    }
    return this;
  }

  /** Ends the sum; nothing may be added after it. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
  }
}
