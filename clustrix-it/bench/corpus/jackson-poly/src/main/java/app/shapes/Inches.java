package app.shapes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

class Inches extends JsonDeserializer<Double> {
  @Override
  public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.getDoubleValue() * 2.54;
  }
}
