package app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Locale;

public class LevelWord extends ClassicConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return event.getLevel().toString().toLowerCase(Locale.ROOT);
  }
}
