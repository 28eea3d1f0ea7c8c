package org.clustrix.launcher.binding;

import java.util.HashMap;
import java.util.Map;

/** All shapes in the order in which they are asked. For one thread. */
final class Shapes {
  private final Shape[] ordered = {
    new ScalarShape(),
    new IntegerShape(),
    new DecimalShape(),
    new EnumShape(),
    new ArrayShape(),
    new CollectionShape(),
    new MapShape(),
    new RecordShape(),
    new BeanShape(),
    new OptionalShape(),
    new NaturalShape(),
    new TextShape(),
    new RefusedShape(),
  };
  private final Map<Class<?>, Shape> known = new HashMap<>();

  Shape of(Class<?> raw) {
    Shape shape = known.get(raw);
    for (int i = 0; shape == null; i++) {
      if (ordered[i].covers(raw)) {
        shape = ordered[i];
        known.put(raw, shape);
      }
    }
    return shape;
  }
}
