package app.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Country {
  @Id private String code;
  private String name;

  protected Country() {}

  public String getName() {
    return name;
  }
}
