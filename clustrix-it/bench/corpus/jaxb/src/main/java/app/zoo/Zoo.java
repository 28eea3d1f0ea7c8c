package app.zoo;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

@XmlRootElement(name = "zoo")
public class Zoo {
  @XmlElement(name = "animal")
  private List<Animal> animals = new ArrayList<>();

  public String loudest() {
    return animals.get(animals.size() - 1).sound();
  }
}
