package app.model;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
@EntityListeners(Registrar.class)
public class City {
  @Id @GeneratedValue private Long id;
  private String name;

  @Convert(converter = SizeConverter.class)
  private Size size;

  @ManyToOne(fetch = FetchType.LAZY)
  private Country country;

  String seal;

  protected City() {}

  public static City of(String name, EntityManager manager) {
    City city = new City();
    city.name = name;
    city.size = name.length() > 4 ? Size.LARGE : Size.SMALL;
    city.country = manager.getReference(Country.class, "CH");
    return city;
  }

  @Override
  public String toString() {
    return name + " " + size + " in " + country.getName() + " " + seal;
  }
}
