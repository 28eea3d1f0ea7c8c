package org.clustrix.explanation;

/** Constants as {@code javap -v} prints them. Stateless. */
final class JavapText {
  private JavapText() {}

  /** Prints a text: what would break a line, and quotes, behind a backslash. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.chars().forEach(c -> escaped.append(escaped((char) c)));
    return escaped.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '"', '\'', '\\' -> "\\" + c;
      default -> Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : "" + c;
    };
  }

  /** Prints the name of a class or member: in quotes where Java would not take it. */
  static String name(String internal) {
    int before = '/';
    for (int i = 0; i < internal.length(); i += Character.charCount(before)) {
      int c = internal.codePointAt(i);
      boolean fits =
          before == '/'
              ? Character.isJavaIdentifierStart(c)
              : c == '/' || Character.isJavaIdentifierPart(c);
      if (!fits) {
        return '"' + escaped(internal) + '"';
      }
      before = c;
    }
    return internal;
  }
}
