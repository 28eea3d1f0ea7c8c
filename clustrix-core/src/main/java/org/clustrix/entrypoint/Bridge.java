package org.clustrix.entrypoint;

import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.INVOKESPECIAL;
import org.apache.bcel.generic.InstructionHandle;
import org.apache.bcel.generic.InstructionList;
import org.apache.bcel.generic.InvokeInstruction;

/** Methods that a compiler has added. Stateless. */
final class Bridge {
  private Bridge() {}

  /**
   * Returns whether a method stands for an override with other parameter types: {@code run(Object)}
   * of a super class for {@code run(String)}. The other kind of bridge calls the super class: it
   * only makes a method of a class that is not public callable from everywhere.
   */
  static boolean overrides(Method method) {
    if (!method.isSynthetic() || method.isStatic() || method.getCode() == null) {
      return false;
    }
    for (InstructionHandle at : new InstructionList(method.getCode().getCode())) {
      if (at.getInstruction() instanceof InvokeInstruction call) {
        return !(call instanceof INVOKESPECIAL);
      }
    }
    return false;
  }
}
