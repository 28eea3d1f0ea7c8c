package app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

/** The engine is asked for by its language; the script imports what no code names. */
public final class Main {
  private Main() {}

  public static String run() {
    ScriptEngine engine = new ScriptEngineManager().getEngineByName("groovy");
    engine.put("names", List.of("Ada", "Grace", "Emmy"));
    try (Reader script =
        new InputStreamReader(
            Main.class.getResourceAsStream("/people.groovy"), StandardCharsets.UTF_8)) {
      return engine.eval(script) + "\n";
    } catch (ScriptException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
