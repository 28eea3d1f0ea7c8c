package app;

import app.jobs.Count;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** The store, the pool, a listener and a plugin are named in quartz.properties. */
public final class Main {
  private Main() {}

  public static String run() {
    try {
      Scheduler scheduler = new StdSchedulerFactory("quartz.properties").getScheduler();
      CountDownLatch done = new CountDownLatch(3);
      scheduler.getContext().put("done", done);
      JobDetail job = JobBuilder.newJob(Count.class).withIdentity("count").usingJobData("step", 7).build();
      scheduler.scheduleJob(
          job,
          TriggerBuilder.newTrigger()
              .startNow()
              .withSchedule(
                  SimpleScheduleBuilder.simpleSchedule().withIntervalInMilliseconds(20).withRepeatCount(2))
              .build());
      scheduler.start();
      boolean ended = done.await(20, TimeUnit.SECONDS);
      scheduler.shutdown(true);
      return ended + " " + Count.total() + " " + scheduler.getSchedulerName() + " "
          + scheduler.getContext().get("seen") + "\n";
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
