package app.log;

import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Formatter;

/** Made by the log manager, which knows its name from logging.properties. */
public class BufferHandler extends Handler {
  private static final StringBuilder LINES = new StringBuilder();

  public BufferHandler() throws ReflectiveOperationException {
    String name = LogManager.getLogManager().getProperty("app.log.BufferHandler.formatter");
    Class<?> formatter = Class.forName(name);
    setFormatter((Formatter) formatter.getDeclaredConstructor().newInstance());
  }

  public static String text() {
    return LINES.toString();
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLoggerName().startsWith("app")) {
      LINES.append(getFormatter().format(entry));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
