package org.clustrix.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One {@code clustrix.yml}: settings, and named clusters with settings of their own. Immutable.
 *
 * @param path where it lies
 * @param settings those that hold for every cluster; each is a source of its own, named by its line
 * @param clusters those of the named clusters
 */
public record ConfigFile(
    Path path, List<ConfigSource> settings, Map<String, List<ConfigSource>> clusters) {
  /** What such a file is called. */
  public static final String NAME = "clustrix.yml";

  private static final String OTHER_NAME = "clustrix.yaml";
  private static final long MOST_BYTES = 256 << 10;

  /** Copies the collections. */
  public ConfigFile {
    settings = List.copyOf(settings);
    clusters = Collections.unmodifiableMap(new TreeMap<>(clusters));
  }

  /** Reads the file of a folder; empty where it has none. */
  static Optional<ConfigFile> in(Path folder) {
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      return Optional.of(read(file));
    }
    Path other = folder.resolve(OTHER_NAME);
    if (Files.exists(other)) {
      throw new ConfigurationException(
          "there is " + other + ", which nothing reads", "call it " + NAME);
    }
    return Optional.empty();
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException where it cannot be read, or says what cannot be, with the line
   */
  public static ConfigFile read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new ConfigurationException(
            file + " is larger than " + (MOST_BYTES >> 10) + " KiB", "it holds settings only");
      }
      return new ConfigReader(file).read(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(file + " is no UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read: " + e, "check the path and rights");
    }
  }
}
