package app.model;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Sensor {
  @Id private String name;

  @Column(name = "top")
  private double limit;

  @Embedded private Place place;
  @ElementCollection private List<String> tags = new ArrayList<>();

  protected Sensor() {}

  public Sensor(String name, double limit) {
    this.name = name;
    this.limit = limit;
    this.place = Place.of(name.length());
    tags.add("t" + name);
  }

  @Override
  public String toString() {
    return name + "@" + place + new ArrayList<>(tags);
  }
}
