package org.clustrix.staging;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.clustrix.config.ConfigurationException;

/**
 * A file, a folder with all in it, or a glob, by its path relative to a folder, with {@code /}: as
 * {@link java.nio.file.FileSystem#getPathMatcher} reads it, with <code>**&#47;</code> standing for
 * no folder too. Immutable.
 */
public final class FilePattern {
  private static final String SPECIAL = "*?[{\\";

  private final String text;
  private final Optional<PathMatcher> glob;

  private FilePattern(String text, Optional<PathMatcher> glob) {
    this.text = text;
    this.glob = glob;
  }

  /**
   * Reads what a setting names. Where it was cut at commas, alternatives in braces are put together
   * again.
   *
   * @param name of the setting
   * @param of what the paths are relative to, for messages
   * @throws ConfigurationException for a path that leads out of there, and for no glob
   */
  public static List<FilePattern> all(String name, List<String> items, String of) {
    List<FilePattern> patterns = new ArrayList<>();
    String open = "";
    for (String item : items) {
      String whole = open.isEmpty() ? item : open + "," + item;
      boolean closed = count(whole, '{') <= count(whole, '}');
      open = closed ? "" : whole;
      if (closed) {
        patterns.add(one(name, whole, of));
      }
    }
    if (!open.isEmpty()) {
      patterns.add(one(name, open, of));
    }
    return patterns;
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }

  private static FilePattern one(String name, String item, String of) {
    String text = item;
    while (text.startsWith("./")) {
      text = text.substring(2);
    }
    while (text.endsWith("/") && text.length() > 1) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.startsWith("/") || List.of(text.split("/", -1)).contains("..")) {
      throw new ConfigurationException(
          name + " names '" + item + "', which lies outside " + of,
          "name files, folders and globs below it; copy or link there what lies elsewhere");
    }
    try {
      return new FilePattern(text, glob(text));
    } catch (PatternSyntaxException | InvalidPathException e) {
      throw new ConfigurationException(
          name + " names '" + item + "', which is no glob: " + e.getMessage(),
          "close what is open, and put a backslash before a * ? [ or { that is meant as it is");
    }
  }

  private static Optional<PathMatcher> glob(String text) {
    if (text.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    StringBuilder glob = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      boolean begins = i == 0 || text.charAt(i - 1) == '/';
      if (braces == 0 && begins && text.startsWith("**/", i)) {
        glob.append("{**/,}");
        i += 2;
      } else {
        glob.append(c);
      }
    }
    return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
  }

  /** Returns whether a file is meant, by its path relative to the folder, with {@code /}. */
  public boolean matches(String path) {
    if (text.equals(".") || path.equals(text) || path.startsWith(text + "/")) {
      return true;
    }
    try {
      return glob.isPresent() && glob.get().matches(Path.of(path));
    } catch (InvalidPathException e) {
      // a name that this machine cannot say
      return false;
    }
  }

  /** Returns the folder, or file, in which all lies that is meant; empty for the whole. */
  String place() {
    StringBuilder place = new StringBuilder();
    for (String part : text.split("/", -1)) {
      if (part.equals(".") || part.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)) {
        break;
      }
      place.append(place.length() == 0 ? "" : "/").append(part);
    }
    return place.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
