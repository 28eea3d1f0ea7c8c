package app.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
public class SizeConverter implements AttributeConverter<Size, String> {
  @Override
  public String convertToDatabaseColumn(Size size) {
    return size.name().substring(0, 1);
  }

  @Override
  public Size convertToEntityAttribute(String text) {
    return text.equals("L") ? Size.LARGE : Size.SMALL;
  }
}
