package app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** What is made, stands in YAML only. */
public final class Main {
  private Main() {}

  public static String run() {
    try (InputStream in = Main.class.getClassLoader().getResourceAsStream("garden.yml")) {
      List<?> plants = new Yaml().load(in);
      return plants + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
