package app.model;

import jakarta.persistence.Embeddable;

@Embeddable
public class Place {
  private int room;

  protected Place() {}

  static Place of(int room) {
    Place place = new Place();
    place.room = room;
    return place;
  }

  @Override
  public String toString() {
    return "room " + room;
  }
}
