package app;

import com.google.common.eventbus.AllowConcurrentEvents;
import com.google.common.eventbus.Subscribe;

class Audit {
  private final Ledger ledger;

  Audit(Ledger ledger) {
    this.ledger = ledger;
  }

  @Subscribe
  @AllowConcurrentEvents
  public void billed(Bill bill) {
    ledger.line("billed " + bill.job());
  }
}
