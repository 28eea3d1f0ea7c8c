package org.clustrix.reachability.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clustrix.classpath.DataFile;
import org.clustrix.classpath.Resource;
import org.clustrix.problem.ClustrixException;

/** What is in resources and data files. Stateless. */
final class Content {
  /** Text that names classes is short; whatever is longer is data. */
  private static final int LONGEST_TEXT = 1 << 20;

  /** There may be thousands of data files, most of which are just that. */
  private static final int LONGEST_FILE = 1 << 18;

  private Content() {}

  static byte[] of(Resource resource) {
    try {
      return resource.root().read(resource.name());
    } catch (IOException e) {
      throw new ClustrixException(
          resource.name() + " in " + resource.root() + " cannot be read: " + e.getMessage(),
          "build it again",
          e);
    }
  }

  /** Returns the beginning of a file. */
  static byte[] of(DataFile file, int most) {
    try {
      return file.read(most);
    } catch (IOException e) {
      throw new ClustrixException(
          "the data file " + file.name() + " cannot be read: " + e.getMessage(),
          "let this user read it, or keep the function from naming it",
          e);
    }
  }

  /** Returns bytes as text; nothing where they are too many, or none. */
  static String text(byte[] bytes) {
    boolean isText = bytes.length <= LONGEST_TEXT;
    for (int i = 0; isText && i < bytes.length; i++) {
      isText = bytes[i] != 0;
    }
    return isText ? new String(bytes, StandardCharsets.UTF_8) : "";
  }

  static String text(Resource resource) {
    return text(of(resource));
  }

  /** Returns a file as text; nothing where it is too long. */
  static String text(DataFile file) {
    byte[] bytes = of(file, LONGEST_FILE + 1);
    return bytes.length > LONGEST_FILE ? "" : text(bytes);
  }
}
