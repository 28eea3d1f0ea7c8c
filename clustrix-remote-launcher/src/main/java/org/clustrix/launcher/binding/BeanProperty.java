package org.clustrix.launcher.binding;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One field of a plain object, with its getter and setter. */
final class BeanProperty {
  private final Field field;
  private final Method getter;
  private final Method setter;

  private BeanProperty(Field field, Class<?> bean) {
    this.field = field;
    String name = field.getName();
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    Method get = method(bean, "get" + capital);
    if (get == null && field.getType() == boolean.class) {
      get = method(bean, "is" + capital);
    }
    this.getter = get != null && get.getReturnType() == field.getType() ? get : null;
    this.setter = method(bean, "set" + capital, field.getType());
  }

  private static Method method(Class<?> bean, String name, Class<?>... parameters) {
    try {
      Method method = bean.getMethod(name, parameters);
      return Modifier.isStatic(method.getModifiers()) ? null : method;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /**
   * Returns the properties of a class by name, super classes first.
   *
   * @throws BindingException where a field hides one of a super class: the JSON could mean either
   */
  static Map<String, BeanProperty> of(Class<?> bean, ValuePath path) {
    Map<String, BeanProperty> properties =
        bean.getSuperclass() == Object.class
            ? new LinkedHashMap<>()
            : of(bean.getSuperclass(), path);
    for (Field field : bean.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (field.isSynthetic() || Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers)) {
        continue;
      }
      if (properties.containsKey(field.getName())) {
        throw new BindingException(
            path,
            "the field '"
                + field.getName()
                + "' of "
                + bean.getTypeName()
                + " hides one of a super class; rename it");
      }
      properties.put(field.getName(), new BeanProperty(field, bean));
    }
    return properties;
  }

  /** Returns the generic type as it is declared. */
  Type type() {
    return field.getGenericType();
  }

  /** Returns the value of the property in an object. */
  Object get(Object bean, ValuePath path) {
    if (getter != null) {
      return RecordShape.read(getter, bean, path);
    }
    Construction.open(field, path);
    try {
      return field.get(bean);
    } catch (IllegalAccessException e) {
      throw new BindingException(path, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Sets the value; a setter's refusal becomes part of the message. */
  void set(Object bean, Object value, ValuePath path) {
    try {
      if (setter != null) {
        Construction.open(setter, path);
        setter.invoke(bean, value);
      } else {
        Construction.open(field, path);
        field.set(bean, value);
      }
    } catch (InvocationTargetException e) {
      throw new BindingException(
          path, setter.getName() + " refuses it: " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new BindingException(path, "cannot be set: " + e.getMessage(), e);
    }
  }
}
