package app.log;

/** Where the appender leaves its lines. */
public final class Journal {
  private static final StringBuilder LINES = new StringBuilder();

  private Journal() {}

  static synchronized void add(String line) {
    LINES.append(line);
  }

  public static synchronized String text() {
    return LINES.toString();
  }
}
