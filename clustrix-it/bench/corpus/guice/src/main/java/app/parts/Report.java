package app.parts;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.Set;
import java.util.stream.Collectors;

public class Report {
  @Inject private Set<Line> lines;

  @Inject
  @Named("width")
  private int width;

  public String text() {
    return lines.stream().map(line -> line.text(width)).collect(Collectors.joining("|"));
  }
}
