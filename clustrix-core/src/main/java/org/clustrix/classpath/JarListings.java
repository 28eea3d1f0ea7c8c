package org.clustrix.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The listings of some jars. Immutable.
 *
 * @param all in the order of the jars
 */
record JarListings(List<JarListing> all) {

  static JarListings read(List<Path> jars) {
    JarListing[] all = new JarListing[jars.size()];
    IntStream.range(0, all.length).parallel().forEach(i -> all[i] = read(jars.get(i)));
    return new JarListings(List.of(all));
  }

  private static JarListing read(Path jar) {
    try {
      return JarListing.of(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(jar.toString(), e);
    }
  }
}
