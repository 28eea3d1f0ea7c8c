package app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

public class WeightConverter extends ClassicConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return Integer.toString(event.getLevel().toInt() / 10000);
  }
}
