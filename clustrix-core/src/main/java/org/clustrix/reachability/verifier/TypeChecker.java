package org.clustrix.reachability.verifier;

import java.util.List;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.clustrix.reachability.code.ClassConstants;

/**
 * Finds the comparisons that linking a class makes the verifier do: type checking by the declared
 * stack maps, in one pass over each method (JVMS §4.10.1). Class files before Java 6 declare none
 * and are checked by inference, for which {@link FormerTypes} stands. Stateless.
 */
public final class TypeChecker {
  private static final int JAVA_6 = 50;

  private TypeChecker() {}

  /**
   * Returns what is compared, in code order.
   *
   * @throws RuntimeException where the code makes no sense
   */
  public static List<Assignment> check(JavaClass type) {
    if (type.getMajor() < JAVA_6) {
      return FormerTypes.of(type);
    }
    ClassConstants constants = new ClassConstants(type.getConstantPool());
    Assignments assignments = new Assignments();
    for (Method method : type.getMethods()) {
      if (method.getCode() != null) {
        new MethodTypes(type, method, constants, assignments).run();
      }
    }
    return assignments.all();
  }
}
