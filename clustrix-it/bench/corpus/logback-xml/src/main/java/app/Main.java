package app;

import app.log.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What it answers is what its appender wrote, which is named in logback.xml only. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static String run() {
    MDC.put("job", "j7");
    LOG.debug("not seen");
    LOG.info("started with {} cores", 8);
    LOG.warn("late by {} of {}", 2, 10);
    LOG.error("broken", new IllegalStateException("no fuel"));
    MDC.clear();
    return Journal.text();
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
