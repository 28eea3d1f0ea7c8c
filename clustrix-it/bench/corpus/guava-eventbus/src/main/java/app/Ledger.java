package app;

import com.google.common.eventbus.DeadEvent;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;

class Ledger {
  private final StringBuilder lines = new StringBuilder();
  private final EventBus bus;

  Ledger(EventBus bus) {
    this.bus = bus;
  }

  @Subscribe
  void started(Started event) {
    line("started " + event.job() + " on " + Cores.words(event.cores()));
  }

  @Subscribe
  void ended(Ended event) {
    line("ended " + event.job());
    bus.post(new Bill(event.job()));
  }

  @Subscribe
  void dead(DeadEvent event) {
    line("dead: " + event.getEvent());
  }

  void line(String text) {
    lines.append(text).append('\n');
  }

  String text() {
    return lines.toString();
  }
}
