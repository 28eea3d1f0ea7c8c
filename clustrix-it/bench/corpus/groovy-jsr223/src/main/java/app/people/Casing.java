package app.people;

import java.util.Locale;

final class Casing {
  private Casing() {}

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
