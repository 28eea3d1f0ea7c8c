package app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Templates and messages lie beside each other on the class path. */
public final class Main {
  private Main() {}

  public record Item(String name, int count) {
    public String getName() {
      return name;
    }

    public int getCount() {
      return count;
    }
  }

  public static String run() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("pages/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    Context context =
        new Context(
            Locale.GERMAN, Map.of("items", List.of(new Item("Tee & Co", 3), new Item("Kaffee", 0))));
    return engine.process("list", context);
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
