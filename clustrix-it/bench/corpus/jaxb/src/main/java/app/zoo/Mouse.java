package app.zoo;

import jakarta.xml.bind.annotation.XmlType;

/** Named in jaxb.index and in the data only. */
@XmlType(name = "mouse")
public class Mouse extends Animal {
  @Override
  public String sound() {
    return name + " squeaks";
  }
}
