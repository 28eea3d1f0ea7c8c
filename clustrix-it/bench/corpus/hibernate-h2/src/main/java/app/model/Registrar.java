package app.model;

import jakarta.persistence.PrePersist;

/** Named in an annotation only. */
public class Registrar {
  @PrePersist
  public void seal(City city) {
    city.seal = "sealed";
  }
}
