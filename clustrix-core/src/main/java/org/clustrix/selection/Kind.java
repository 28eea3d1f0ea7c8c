package org.clustrix.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a pattern is about. */
public enum Kind {
  /** Classes of the project or of artifacts, by binary name or package. */
  CLASS,
  /** Whole artifacts by coordinates, and modules of the project by their artifact id. */
  ARTIFACT,
  /** Files on the class path that are no classes. */
  RESOURCE;

  /** Returns the word before the colon. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of a word. */
  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** Returns all words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }

  /** A slash is in the name of resources only, and a colon in coordinates only. */
  static Kind guess(String text) {
    if (text.indexOf('/') >= 0) {
      return RESOURCE;
    }
    return text.indexOf(':') >= 0 ? ARTIFACT : CLASS;
  }
}
