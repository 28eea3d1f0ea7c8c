package app.rules;

import org.jeasy.rules.annotation.Action;
import org.jeasy.rules.annotation.Condition;
import org.jeasy.rules.annotation.Fact;
import org.jeasy.rules.annotation.Priority;
import org.jeasy.rules.annotation.Rule;

@Rule(name = "weekend")
public class Weekend {
  @Condition
  public boolean isWeekend(@Fact("day") String day) {
    return day.startsWith("S");
  }

  @Action
  public void wait(@Fact("order") Order order) {
    order.note("wait");
  }

  @Priority
  public int priority() {
    return 1;
  }
}
