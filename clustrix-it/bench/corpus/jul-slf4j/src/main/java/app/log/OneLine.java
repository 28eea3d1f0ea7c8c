package app.log;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

public class OneLine extends Formatter {
  @Override
  public String format(LogRecord entry) {
    return entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getMessage() + "\n";
  }
}
