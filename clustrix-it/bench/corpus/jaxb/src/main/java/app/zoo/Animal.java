package app.zoo;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.LocalDate;

public abstract class Animal {
  @XmlAttribute protected String name;

  @XmlJavaTypeAdapter(DateAdapter.class)
  public LocalDate born;

  public abstract String sound();
}
