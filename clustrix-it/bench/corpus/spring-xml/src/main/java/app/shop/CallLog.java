package app.shop;

import org.aspectj.lang.JoinPoint;

/** Named in XML only; its method too. */
public class CallLog {
  private final StringBuilder calls = new StringBuilder();

  public void note(JoinPoint point) {
    calls.append(point.getSignature().getName().charAt(0));
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
