package app.zoo;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;

public class DateAdapter extends XmlAdapter<String, LocalDate> {
  @Override
  public LocalDate unmarshal(String text) {
    return LocalDate.parse(text);
  }

  @Override
  public String marshal(LocalDate date) {
    return date.getYear() + "-" + date.getMonthValue();
  }
}
