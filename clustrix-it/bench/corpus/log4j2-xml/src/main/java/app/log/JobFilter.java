package app.log;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.filter.AbstractFilter;

/** Named in log4j2.xml by its short name only. */
@Plugin(name = "JobFilter", category = Node.CATEGORY, elementType = "filter")
public final class JobFilter extends AbstractFilter {
  @PluginFactory
  public static JobFilter create() {
    return new JobFilter();
  }

  @Override
  public Result filter(LogEvent event) {
    return event.getContextData().containsKey("job") ? Result.NEUTRAL : Result.DENY;
  }
}
