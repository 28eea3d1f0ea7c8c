package org.clustrix.explanation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clustrix.classpath.Resource;

/**
 * What the text of a resource or data file names; names in serialized objects can be found so too.
 *
 * @param text all of it
 */
record FileText(String text) implements Naming {
  static Naming of(Resource resource) {
    try {
      return of(resource.root().read(resource.name()));
    } catch (IOException e) {
      return NOTHING; // the package could not have been made of it
    }
  }

  static Naming of(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      return NOTHING;
    }
  }

  private static FileText of(byte[] bytes) {
    return new FileText(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> find(String reference) {
    return text.contains(reference) ? Optional.of(reference) : Optional.empty();
  }
}
