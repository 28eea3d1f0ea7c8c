package org.clustrix.packaging;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Calls a method without parameters as the launcher does, and prints what it gives. */
final class FixtureMain {
  private FixtureMain() {}

  public static void main(String[] arguments) throws Exception {
    Class<?> type = Class.forName(arguments[0]);
    Object instance = null;
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(arguments[1])) {
        method.setAccessible(true);
        if (!Modifier.isStatic(method.getModifiers())) {
          Constructor<?> constructor = type.getDeclaredConstructor();
          constructor.setAccessible(true);
          instance = constructor.newInstance();
        }
        System.out.println("answer: " + method.invoke(instance));
        return;
      }
    }
    throw new IllegalArgumentException(arguments[1]);
  }
}
