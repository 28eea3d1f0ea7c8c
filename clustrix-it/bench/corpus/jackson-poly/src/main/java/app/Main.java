package app;

import app.shapes.Shape;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Which shapes there are stands in a JSON resource only. */
public final class Main {
  private Main() {}

  public static String run() {
    ObjectMapper mapper =
        new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    try (InputStream in = Main.class.getResourceAsStream("/shapes.json")) {
      List<Shape> shapes = mapper.readValue(in, new TypeReference<List<Shape>>() {});
      StringBuilder text = new StringBuilder();
      for (Shape shape : shapes) {
        text.append(shape.getClass().getSimpleName())
            .append(String.format(Locale.ROOT, " %.3f ", shape.area()))
            .append(mapper.writeValueAsString(shape))
            .append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
