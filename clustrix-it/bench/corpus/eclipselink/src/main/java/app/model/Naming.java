package app.model;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/** Named in persistence.xml. */
public class Naming implements SessionCustomizer {
  private static final AtomicInteger CALLS = new AtomicInteger();

  public static int calls() {
    return CALLS.get();
  }

  @Override
  public void customize(Session session) {
    CALLS.incrementAndGet();
  }
}
