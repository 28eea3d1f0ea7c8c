package app.model;

import java.util.List;

public class Recipe {
  private final String title;
  private final List<String> parts;
  private final double hours;

  public Recipe(String title, List<String> parts, double hours) {
    this.title = title;
    this.parts = parts;
    this.hours = hours;
  }

  public String getTitle() {
    return title;
  }

  public List<String> getParts() {
    return parts;
  }

  public int minutes() {
    return Clock.minutes(hours);
  }
}
