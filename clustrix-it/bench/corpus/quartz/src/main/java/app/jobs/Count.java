package app.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

@DisallowConcurrentExecution
public class Count implements Job {
  private static final AtomicInteger TOTAL = new AtomicInteger();
  private int step;

  public void setStep(int step) {
    this.step = step;
  }

  public static int total() {
    return TOTAL.getAndSet(0);
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    TOTAL.addAndGet(step);
    try {
      ((CountDownLatch) context.getScheduler().getContext().get("done")).countDown();
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    }
  }
}
