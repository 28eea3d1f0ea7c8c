package org.clustrix.selection;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.problem.ClustrixException;
import org.clustrix.problem.NearNames;

/**
 * One item of {@code include} or {@code exclude}: {@code class:}, {@code artifact:} or {@code
 * resource:} with a pattern behind it. Without the word, a slash makes it a resource, a colon an
 * artifact, and anything else is a class.
 *
 * <ul>
 *   <li>{@code com.acme.Foo} a class and those nested in it, {@code com.acme.*} those of a package,
 *       {@code com.acme.**} those below it too
 *   <li>{@code group:artifact}, {@code group:artifact:version}, {@code org.slf4j:*}; behind {@code
 *       artifact:} the artifact id alone will do
 *   <li>{@code config/*.xml}, with {@code **} for folders of any depth; behind {@code resource:}
 *       also {@code logback.xml}
 * </ul>
 *
 * <p>Immutable.
 */
public final class NamePattern {
  private static final String CLASS_FILE = ".class";
  private static final int GROUP_AND_ARTIFACT = 2;

  private final String text;
  private final String setting;
  private final String source;
  private final Kind kind;
  private final String name;
  private final Pattern pattern;

  private NamePattern(String text, String setting, String source, Kind kind, String name) {
    this.text = text;
    this.setting = setting;
    this.source = source;
    this.kind = kind;
    this.name = name;
    this.pattern =
        switch (kind) {
          case CLASS -> Pattern.compile(Glob.pattern(name, '.') + "(?:\\$.*)?", Pattern.DOTALL);
          case ARTIFACT -> Glob.pattern(name, ':');
          case RESOURCE -> Glob.pattern(name, '/');
        };
  }

  /**
   * Reads one.
   *
   * @param text as the user wrote it
   * @param setting the name of the setting it stands in, {@code clustrix.include}
   * @param source where that is set, {@code the POM}
   * @throws ClustrixException where it has no such form
   */
  public static NamePattern parse(String text, String setting, String source) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? "" : text.substring(0, colon);
    Kind kind = Kind.guess(text);
    String name = text;
    if (Kind.of(word).isPresent()) {
      kind = Kind.of(word).get();
      name = text.substring(colon + 1);
    } else if (kind == Kind.ARTIFACT && word.indexOf('.') < 0) {
      // a slip such as clas:com.acme.Foo would else be looked for among the artifacts
      String remedy = NearNames.nearest(word, Kind.words(), 1).stream().findFirst().orElse("");
      if (!remedy.isEmpty()) {
        throw bad(text, setting, source, "did you mean " + remedy + text.substring(colon) + "?");
      }
    }
    if (kind == Kind.CLASS) {
      name = name.endsWith(CLASS_FILE) ? name.substring(0, name.length() - 6) : name;
      name = name.replace('/', '.');
    } else if (kind == Kind.RESOURCE && name.startsWith("/")) {
      name = name.substring(1);
    }
    if (name.isBlank() || (kind == Kind.ARTIFACT && name.split(":", -1).length > 5)) {
      throw bad(
          text,
          setting,
          source,
          "it must be class:com.acme.Foo, class:com.acme.**, artifact:group:artifact or"
              + " resource:path/**/*.xml");
    }
    return new NamePattern(text, setting, source, kind, name);
  }

  private static ClustrixException bad(String text, String setting, String source, String remedy) {
    return new ClustrixException(
        setting + " has the pattern '" + text + "', set in " + source, remedy);
  }

  /** Returns what it is about. */
  public Kind kind() {
    return kind;
  }

  /** Returns the pattern without the word of its kind. */
  public String name() {
    return name;
  }

  /** Returns where it is set, {@code the POM}. */
  public String source() {
    return source;
  }

  /** Returns the setting as it would stand on a command line, {@code clustrix.include=a.B}. */
  @Override
  public String toString() {
    return setting + "=" + text;
  }

  /** Returns whether it is about a class, by its binary name. */
  public boolean matchesClass(String className) {
    return kind == Kind.CLASS && pattern.matcher(className).matches();
  }

  /** Returns whether it is about a resource, by its name with {@code /}. */
  public boolean matchesResource(String resource) {
    return kind == Kind.RESOURCE && pattern.matcher(resource).matches();
  }

  /** Returns whether it is about an element of the class path as a whole. */
  public boolean matches(ClassPathEntry entry) {
    if (kind != Kind.ARTIFACT) {
      return false;
    }
    if (entry.origin() instanceof Origin.Artifact artifact) {
      return matchesCoordinates(artifact.coordinates());
    }
    // of a module only the artifact id is known
    String module = ((Origin.Module) entry.origin()).artifactId();
    String[] parts = name.split(":", -1);
    return Glob.pattern(parts[parts.length == 1 ? 0 : 1], ':').matcher(module).matches();
  }

  private boolean matchesCoordinates(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    int asked = name.split(":", -1).length;
    String candidate =
        switch (asked) {
          case 1 -> parts[1];
          case GROUP_AND_ARTIFACT -> parts[0] + ":" + parts[1];
          case GROUP_AND_ARTIFACT + 1 -> parts[0] + ":" + parts[1] + ":" + parts[parts.length - 1];
          default -> coordinates;
        };
    return pattern.matcher(candidate).matches();
  }

  /**
   * Returns whether it is about a file of an element of the class path.
   *
   * @param file its name there, without the versioned folders of a Multi-Release jar
   */
  boolean matches(ClassPathEntry entry, String file) {
    return switch (kind) {
      case ARTIFACT -> matches(entry);
      case CLASS -> isClass(file) && matchesClass(className(file));
      case RESOURCE -> !isClass(file) && matchesResource(file);
    };
  }

  private static boolean isClass(String file) {
    return file.endsWith(CLASS_FILE) && !file.startsWith("META-INF/");
  }

  private static String className(String file) {
    return file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamePattern that
        && Arrays.asList(text, setting, source)
            .equals(Arrays.asList(that.text, that.setting, that.source));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
