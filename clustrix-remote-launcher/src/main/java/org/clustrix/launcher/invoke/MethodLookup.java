package org.clustrix.launcher.invoke;

import java.lang.reflect.Method;

/**
 * Finds a method by name and descriptor (JVMS §4.3.3), in a class and what it inherits. Stateless.
 */
final class MethodLookup {
  private MethodLookup() {}

  /** Returns the method, or null. A bridge leads to the method that it calls. */
  static Method find(Class<?> owner, String name, String descriptor) {
    for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
      Method declared = declared(c, name, descriptor);
      if (declared != null) {
        return declared.isBridge() ? bridged(c, declared) : declared;
      }
    }
    for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
      for (Class<?> implemented : c.getInterfaces()) {
        Method inherited = find(implemented, name, descriptor);
        if (inherited != null) {
          return inherited;
        }
      }
    }
    return null;
  }

  private static Method declared(Class<?> c, String name, String descriptor) {
    for (Method method : c.getDeclaredMethods()) {
      if (method.getName().equals(name) && descriptor(method).equals(descriptor)) {
        return method;
      }
    }
    return null;
  }

  /** A bridge knows erased types only; with one candidate it is clear which one has the others. */
  private static Method bridged(Class<?> c, Method bridge) {
    Method found = null;
    for (Method method : c.getDeclaredMethods()) {
      if (!method.isBridge()
          && method.getName().equals(bridge.getName())
          && method.getParameterCount() == bridge.getParameterCount()) {
        if (found != null) {
          return bridge;
        }
        found = method;
      }
    }
    return found == null ? bridge : found;
  }

  private static String descriptor(Method method) {
    StringBuilder text = new StringBuilder("(");
    for (Class<?> parameter : method.getParameterTypes()) {
      descriptor(parameter, text);
    }
    text.append(')');
    descriptor(method.getReturnType(), text);
    return text.toString();
  }

  private static void descriptor(Class<?> type, StringBuilder text) {
    Class<?> element = type;
    while (element.isArray()) {
      text.append('[');
      element = element.getComponentType();
    }
    if (element.isPrimitive()) {
      text.append(primitive(element));
    } else {
      text.append('L').append(element.getName().replace('.', '/')).append(';');
    }
  }

  private static char primitive(Class<?> type) {
    if (type == boolean.class) {
      return 'Z';
    }
    if (type == long.class) {
      return 'J';
    }
    // The others are their first letter: byte, char, double, float, int, short, void.
    return Character.toUpperCase(type.getName().charAt(0));
  }
}
