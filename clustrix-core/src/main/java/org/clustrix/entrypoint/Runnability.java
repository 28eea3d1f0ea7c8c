package org.clustrix.entrypoint;

import java.util.Arrays;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.InnerClass;
import org.apache.bcel.classfile.InnerClasses;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.clustrix.entrypoint.EntryPointException.Reason;

/** Whether a launcher can run a method. Stateless. */
final class Runnability {
  private Runnability() {}

  /**
   * Checks that a method has code and that an instance can be made where it needs one.
   *
   * @param type the class that was named
   * @param declaring the class that has the method
   * @throws EntryPointException where it cannot be run
   */
  static void check(JavaClass type, JavaClass declaring, Method method) {
    String name = declaring.getClassName() + "#" + method.getName();
    if (method.isNative()) {
      throw new EntryPointException(
          Reason.NATIVE,
          name + " is native: its code is in no class file",
          "write a Java method that loads the library and calls it");
    }
    if (method.isAbstract()) {
      throw new EntryPointException(
          Reason.ABSTRACT,
          name + " is abstract: it has no code",
          "name the method of a class that implements it");
    }
    if (!method.isStatic()) {
      instance(type, name);
    }
  }

  private static void instance(JavaClass type, String method) {
    String className = type.getClassName();
    String remedy = "make " + method + " static, or name another class";
    if (type.isAbstract() || type.isInterface()) {
      throw new EntryPointException(
          Reason.NO_INSTANCE, className + " is abstract, so there is no instance of it", remedy);
    }
    if (isInner(type)) {
      throw new EntryPointException(
          Reason.NO_INSTANCE,
          className + " is an inner class, which needs an instance of the class around it",
          "make it a static nested class, or " + remedy);
    }
    boolean constructor =
        Arrays.stream(type.getMethods())
            .anyMatch(m -> m.getName().equals("<init>") && m.getSignature().equals("()V"));
    if (!constructor) {
      throw new EntryPointException(
          Reason.NO_INSTANCE,
          className + " has no constructor without arguments",
          "add one, or " + remedy);
    }
  }

  private static boolean isInner(JavaClass type) {
    InnerClasses attribute = type.getAttribute(Const.ATTR_INNER_CLASSES);
    if (attribute == null) {
      return false;
    }
    return Arrays.stream(attribute.getInnerClasses())
        .filter(pair -> pair.getOuterClassIndex() != 0 && isSelf(type, pair))
        .anyMatch(pair -> (pair.getInnerAccessFlags() & Const.ACC_STATIC) == 0);
  }

  private static boolean isSelf(JavaClass type, InnerClass pair) {
    return type.getConstantPool()
        .constantToString(pair.getInnerClassIndex(), Const.CONSTANT_Class)
        .equals(type.getClassName());
  }
}
