package app.sql;

import java.util.Locale;

/** Named in schema.sql only. */
public final class Slug {
  private Slug() {}

  public static String of(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }
}
