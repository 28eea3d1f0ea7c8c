package org.clustrix.scheduler;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What makes text, numbers and times come out as they do at home.
 *
 * @param charset name of the default charset
 * @param language language of the default locale
 * @param country its country; may be empty
 * @param timeZone id of the default time zone
 */
public record ClientLocale(String charset, String language, String country, String timeZone) {

  /** Returns that of this JVM. */
  public static ClientLocale current() {
    Locale locale = Locale.getDefault();
    return new ClientLocale(
        Charset.defaultCharset().name(),
        locale.getLanguage(),
        locale.getCountry(),
        TimeZone.getDefault().getID());
  }

  /** Returns the JVM options that hand it on. */
  List<String> jvmOptions() {
    return List.of(
        "-Dfile.encoding=" + charset,
        "-Duser.language=" + language,
        "-Duser.country=" + country,
        "-Duser.timezone=" + timeZone);
  }
}
