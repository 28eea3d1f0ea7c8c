package org.clustrix.classpath;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One element of the class path that is analysed, in class path order.
 *
 * @param file a directory of classes or a jar
 * @param origin where it came from
 */
public record ClassPathEntry(Path file, Origin origin) {
  /** Checks that nothing is null. */
  public ClassPathEntry {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(origin, "origin");
  }
}
