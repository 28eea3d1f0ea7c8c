package app.log;

import ch.qos.logback.classic.PatternLayout;

public class ShortLayout extends PatternLayout {
  public ShortLayout() {
    getInstanceConverterMap().put("weight", WeightConverter::new);
  }
}
