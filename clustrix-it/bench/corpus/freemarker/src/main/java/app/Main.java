package app;

import app.model.Recipe;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Templates lie on the class path; one makes an object of a class that it names. */
public final class Main {
  private Main() {}

  public static String run() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassLoaderForTemplateLoading(Main.class.getClassLoader(), "templates");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLocale(Locale.ROOT);
    StringWriter out = new StringWriter();
    Recipe recipe = new Recipe("Bread", List.of("flour", "water", "salt"), 0.75);
    try {
      configuration.getTemplate("recipe.ftl").process(Map.of("recipe", recipe), out);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
