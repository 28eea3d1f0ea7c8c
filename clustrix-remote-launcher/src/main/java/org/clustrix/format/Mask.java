package org.clustrix.format;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out of texts for people what looks like a secret: user information in URLs, and values of
 * names such as {@code DB_PASSWORD}. Stateless.
 */
public final class Mask {
  private static final Pattern URL_USER = Pattern.compile("(\\w+://)[^/\\s'\"@]++@");
  private static final String NAME =
      "(?<![\\w.-])[\\w.-]*(?i:passw(?:or)?d|passphrase|token|secret|credential|api_?key|access_?key)[\\w.-]*";

  // quotes as a shell has them, 'it'\''s' among them; else up to white space or a separator
  private static final Pattern ASSIGNED =
      Pattern.compile("(" + NAME + "\\s*=\\s*)((?:'[^']*'|\"[^\"]*\"|\\\\.|[^\\s,;'\"\\\\])++)");
  private static final Pattern JSON =
      Pattern.compile("(\"" + NAME + "\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final String HIDDEN = "***";

  private Mask() {}

  /** Returns a text without what looks like a secret. */
  public static String text(String text) {
    String urls = URL_USER.matcher(text).replaceAll("$1" + HIDDEN + "@");
    String assigned = ASSIGNED.matcher(urls).replaceAll("$1" + HIDDEN);
    return JSON.matcher(assigned).replaceAll("$1\"" + HIDDEN + "\"");
  }

  /** Returns the value of a variable, or a mask where its name is that of a secret. */
  public static String value(Map.Entry<String, String> variable) {
    return isSecret(variable.getKey()) ? HIDDEN : text(variable.getValue());
  }

  /** Returns whether the name of a variable or parameter is that of a secret. */
  public static boolean isSecret(String name) {
    return name.matches(NAME);
  }
}
