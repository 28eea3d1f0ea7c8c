package app.service;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

@Component
@ConfigurationProperties("journal")
public class Settings {
  private String title;
  private List<Duration> limits;

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public List<Duration> getLimits() {
    return limits;
  }

  public void setLimits(List<Duration> limits) {
    this.limits = limits;
  }
}
