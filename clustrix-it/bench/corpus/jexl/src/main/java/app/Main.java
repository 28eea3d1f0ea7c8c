package app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** The script names classes; no code does. */
public final class Main {
  private Main() {}

  public static String run() {
    JexlEngine engine =
        new JexlBuilder()
            .permissions(JexlPermissions.UNRESTRICTED)
            .strict(true)
            .create();
    MapContext context = new MapContext();
    context.set("weights", Map.of("a", 3, "b", 5));
    try (InputStream in = Main.class.getResourceAsStream("/rules.jexl")) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return engine.createScript(script).execute(context) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
