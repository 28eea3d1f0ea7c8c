package org.clustrix.launcher.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The components of a record, read by reflection upon reflection: the launcher is Java 8, where
 * {@code Class.getRecordComponents} (Java 16) is not there to be compiled against. Immutable.
 */
final class RecordComponents {
  private final List<String> names;
  private final List<Type> types;
  private final List<Method> accessors;
  private final Constructor<?> constructor;

  private RecordComponents(
      List<String> names, List<Type> types, List<Method> accessors, Constructor<?> constructor) {
    this.names = Collections.unmodifiableList(names);
    this.types = types;
    this.accessors = accessors;
    this.constructor = constructor;
  }

  /** Reads the components of a class that is a record. */
  static RecordComponents of(Class<?> raw) {
    try {
      Object[] components = (Object[]) Class.class.getMethod("getRecordComponents").invoke(raw);
      List<String> names = new ArrayList<>();
      List<Type> types = new ArrayList<>();
      List<Method> accessors = new ArrayList<>();
      Class<?>[] erased = new Class<?>[components.length];
      for (Object component : components) {
        Class<?> reflected = component.getClass();
        erased[names.size()] = (Class<?>) reflected.getMethod("getType").invoke(component);
        names.add((String) reflected.getMethod("getName").invoke(component));
        types.add((Type) reflected.getMethod("getGenericType").invoke(component));
        accessors.add((Method) reflected.getMethod("getAccessor").invoke(component));
      }
      return new RecordComponents(names, types, accessors, raw.getDeclaredConstructor(erased));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a JVM that loads records can describe them: " + raw, e);
    }
  }

  List<String> names() {
    return names;
  }

  Type type(int i) {
    return types.get(i);
  }

  Method accessor(int i) {
    return accessors.get(i);
  }

  Constructor<?> constructor() {
    return constructor;
  }
}
