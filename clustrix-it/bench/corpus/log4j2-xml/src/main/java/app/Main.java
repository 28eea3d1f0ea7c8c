package app;

import app.log.MemoryAppender;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.slf4j.LoggerFactory;

/** What it answers is what an appender wrote that log4j2.xml names. */
public final class Main {
  private Main() {}

  public static String run() {
    Logger log = LogManager.getLogger("app.jobs");
    ThreadContext.put("job", "j7");
    log.debug("not seen");
    log.info("started with {} cores", 8);
    LoggerFactory.getLogger("app.other").warn("through {}", "slf4j");
    log.error("broken", new IllegalStateException("no fuel"));
    return MemoryAppender.text();
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
