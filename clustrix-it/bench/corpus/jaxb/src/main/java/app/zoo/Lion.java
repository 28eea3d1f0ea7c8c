package app.zoo;

import jakarta.xml.bind.annotation.XmlType;

/** Named in jaxb.index and in the data only. */
@XmlType(name = "lion")
public class Lion extends Animal {
  public int manes = 1;

  @Override
  public String sound() {
    return name + " roars";
  }
}
