package org.clustrix.reachability.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clustrix.classpath.Resource;
import org.clustrix.problem.ClustrixException;

/**
 * Class names in resources that are needed: appenders in {@code logback.xml}, drivers and factories
 * in properties, the providers that a library lists for itself. Every word that is the name of a
 * class on the class path keeps it with all its members; what an artifact lists counts as weak.
 */
final class ConfiguredClassRule implements Rule.OnResource {
  /** Configuration is short; whatever is longer is data. */
  private static final int LONGEST = 1 << 20;

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w$])[\\p{Alpha}_$][\\w$]*+(?:\\.[\\p{Alpha}_$][\\w$]*+)++");

  @Override
  public String name() {
    return "configured class";
  }

  @Override
  public void onResource(Resource resource, Reach reach) {
    Reach found = resource.root().isProject() ? reach : reach.weak();
    // Data of the project that names a class is bound to it: !!com.acme.Rose in a YAML file.
    Level level = resource.root().isProject() ? Level.BOUND : Level.REFLECTED;
    try (InputStream in = resource.root().open(resource.name())) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length <= LONGEST && !isArchive(bytes)) {
        Matcher names = NAME.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (names.find()) {
          found.typeIfPresent(names.group(), level, 0);
        }
      }
    } catch (IOException e) {
      throw new ClustrixException(
          resource.name() + " in " + resource.root() + " cannot be read: " + e.getMessage(),
          "build it again",
          e);
    }
  }

  /** Compressed bytes hold no names, only what looks like them. */
  private static boolean isArchive(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
  }
}
