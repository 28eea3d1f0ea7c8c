package app.model;

import freemarker.template.TemplateMethodModelEx;
import java.util.List;
import java.util.Locale;

/** Named in a template only. */
public class Shout implements TemplateMethodModelEx {
  @Override
  public Object exec(List arguments) {
    return arguments.get(0).toString().toUpperCase(Locale.ROOT) + "!";
  }
}
