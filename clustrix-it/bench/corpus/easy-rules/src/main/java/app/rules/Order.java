package app.rules;

import java.util.ArrayList;
import java.util.List;

public class Order {
  private final List<String> notes = new ArrayList<>();
  private final int sum;

  public Order(int sum) {
    this.sum = sum;
  }

  public int getSum() {
    return sum;
  }

  public void note(String text) {
    notes.add(text);
  }

  public List<String> notes() {
    return notes;
  }
}
