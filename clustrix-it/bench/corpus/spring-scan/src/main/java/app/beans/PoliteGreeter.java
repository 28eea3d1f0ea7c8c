package app.beans;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
class PoliteGreeter implements Greeter {
  private final List<Decoration> decorations;
  private final ApplicationEventPublisher events;
  private final Locale language;
  private final String enhanced;

  @Value("${app.greeting:none}")
  private String greeting;

  @Value("#{3 * T(app.beans.Numbers).FOURTEEN}")
  private int answer;

  PoliteGreeter(
      List<Decoration> decorations,
      ApplicationEventPublisher events,
      Locale language,
      String sameLanguage) {
    this.decorations = decorations;
    this.events = events;
    this.language = language;
    this.enhanced = sameLanguage;
  }

  @Override
  @Timed
  public String greet(String name) {
    events.publishEvent(new Greeted(name));
    String text = greeting + " " + name.toUpperCase(language) + " " + answer + " " + enhanced;
    return decorations.stream()
        .map(decoration -> decoration.around(text))
        .collect(Collectors.joining("|"));
  }
}
