package app;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** The loader, a directive and an event handler are named in properties. */
public final class Main {
  private Main() {}

  public record Pair(String left, int right) {
    public String getLeft() {
      return left;
    }

    public int getRight() {
      return right;
    }
  }

  public static String run() {
    Properties properties = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("/velocity.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    VelocityEngine engine = new VelocityEngine(properties);
    VelocityContext context = new VelocityContext();
    context.put("pairs", List.of(new Pair("a<b", 3), new Pair("c", 4)));
    StringWriter out = new StringWriter();
    engine.getTemplate("vm/pairs.vm").merge(context, out);
    return out.toString();
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
