package org.clustrix.launcher.invoke;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.clustrix.format.FunctionInfo;

/**
 * The method of a package, found but not yet touched: its class is loaded, not initialised, so that
 * arguments are bound before any code of the user's entry runs.
 */
final class EntryPoint {
  private final Class<?> owner;
  private final Method method;

  private EntryPoint(Class<?> owner, Method method) {
    this.owner = owner;
    this.method = method;
  }

  /**
   * Finds the method in the class path of this JVM.
   *
   * @throws RefusalException where the class or the method is not there
   * @throws LinkageError where the class names types that are not there
   */
  static EntryPoint find(FunctionInfo function) throws RefusalException {
    Class<?> owner;
    try {
      owner = Class.forName(function.className(), false, ClassLoader.getSystemClassLoader());
    } catch (ClassNotFoundException e) {
      throw RefusalException.unusable(
          "the class " + function.className() + " is not on the class path", e);
    }
    Method method = MethodLookup.find(owner, function.name(), function.descriptor());
    if (method == null) {
      throw RefusalException.unusable(
          "the class "
              + function.className()
              + " has no method "
              + function.name()
              + function.descriptor()
              + "; another class of the same name may stand before it on the class path",
          null);
    }
    method.setAccessible(true);
    return new EntryPoint(owner, method);
  }

  Class<?> owner() {
    return owner;
  }

  Method method() {
    return method;
  }

  /**
   * Calls the method, an instance method on a new object.
   *
   * @return what it returned; null for {@code void}
   * @throws InvocationTargetException with what the user's code threw
   * @throws RefusalException where no object can be made
   */
  Object call(Object[] arguments) throws InvocationTargetException, RefusalException {
    try {
      return method.invoke(instance(), arguments);
    } catch (IllegalAccessException e) {
      throw RefusalException.unusable(method + " cannot be called: " + e.getMessage(), e);
    }
  }

  private Object instance() throws InvocationTargetException, RefusalException {
    if (Modifier.isStatic(method.getModifiers())) {
      return null;
    }
    try {
      Constructor<?> constructor = owner.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
      throw RefusalException.unusable(
          "no object of "
              + owner.getName()
              + " can be made: it needs to be a class with a constructor without arguments; or make"
              + " the method static",
          e);
    }
  }
}
