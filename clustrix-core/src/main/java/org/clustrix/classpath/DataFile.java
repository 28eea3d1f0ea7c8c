package org.clustrix.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the project that is not on the class path.
 *
 * @param name its path relative to the project, with {@code /}
 * @param file where it lies
 */
public record DataFile(String name, Path file) {

  /**
   * Returns the beginning of the content.
   *
   * @param most how many bytes at most
   */
  public byte[] read(int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }
}
