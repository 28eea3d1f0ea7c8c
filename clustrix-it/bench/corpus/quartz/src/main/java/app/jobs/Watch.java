package app.jobs;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.SchedulerPlugin;

/** Named in quartz.properties only. */
public class Watch implements SchedulerPlugin {
  private Scheduler scheduler;
  private String word;

  public void setWord(String word) {
    this.word = word;
  }

  @Override
  public void initialize(String name, Scheduler scheduler, ClassLoadHelper loader) {
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    try {
      scheduler.getContext().put("seen", word);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void shutdown() {}
}
