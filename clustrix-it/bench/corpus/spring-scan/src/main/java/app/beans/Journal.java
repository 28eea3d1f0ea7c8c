package app.beans;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component("journal")
class Journal {
  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line);
  }

  @EventListener
  void greeted(Greeted event) {
    add("greeted " + event.name());
  }

  @Override
  public String toString() {
    return String.join(", ", lines);
  }
}
