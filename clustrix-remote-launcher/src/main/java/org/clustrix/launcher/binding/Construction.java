package org.clustrix.launcher.binding;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** Makes objects by reflection, with errors that say what is missing in the class. Stateless. */
final class Construction {
  private Construction() {}

  /** Makes an object by the constructor without arguments, public or not. */
  static Object make(Class<?> raw, ValuePath path) {
    if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
      throw new BindingException(
          path, RefusedShape.noInstance(raw) + "; declare a class, a record or a known interface");
    }
    Constructor<?> constructor;
    try {
      constructor = raw.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      boolean inner = raw.isMemberClass() && !Modifier.isStatic(raw.getModifiers());
      throw new BindingException(
          path,
          raw.getTypeName()
              + (inner
                  ? " is an inner class; make it static"
                  : " has no constructor without arguments; add one, private is enough, or make it"
                      + " a record"),
          e);
    }
    return call(constructor, new Object[0], path);
  }

  /** Calls a constructor; what it throws becomes part of the message. */
  static Object call(Constructor<?> constructor, Object[] arguments, ValuePath path) {
    open(constructor, path);
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new BindingException(
          path,
          "the constructor of "
              + constructor.getDeclaringClass().getTypeName()
              + " refuses it: "
              + e.getCause(),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new BindingException(path, "cannot be made: " + e, e);
    }
  }

  /** Makes a member accessible; that of a module that is not open is an error. */
  static void open(AccessibleObject member, ValuePath path) {
    try {
      member.setAccessible(true);
    } catch (RuntimeException e) {
      throw new BindingException(path, member + " cannot be reached: " + e.getMessage(), e);
    }
  }
}
