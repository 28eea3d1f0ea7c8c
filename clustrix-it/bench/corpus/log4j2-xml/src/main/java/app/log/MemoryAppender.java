package app.log;

import java.io.Serializable;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;

@Plugin(name = "Memory", category = "Core", elementType = "appender")
public final class MemoryAppender extends AbstractAppender {
  private static final StringBuilder LINES = new StringBuilder();

  private MemoryAppender(String name, Filter filter, Layout<? extends Serializable> layout) {
    super(name, filter, layout, true, Property.EMPTY_ARRAY);
  }

  @PluginFactory
  public static MemoryAppender create(
      @PluginAttribute("name") String name,
      @PluginElement("Layout") Layout<? extends Serializable> layout,
      @PluginElement("Filter") Filter filter) {
    return new MemoryAppender(name, filter, layout);
  }

  @Override
  public void append(LogEvent event) {
    LINES.append(getLayout().toSerializable(event));
  }

  public static String text() {
    return LINES.toString();
  }
}
