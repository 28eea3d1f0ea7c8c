package org.clustrix.reachability.flow;

import java.util.Optional;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.ConstantPool;
import org.clustrix.reachability.code.ClassConstants;
import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.TypeNames;

/** The constants of one class file as facts name them, each made once. */
final class PoolMembers {
  private final ConstantPool pool;
  private final ClassConstants constants;
  private final MethodRef[] members;

  PoolMembers(ConstantPool pool) {
    this.pool = pool;
    this.constants = new ClassConstants(pool);
    this.members = new MethodRef[pool.getLength()];
  }

  ConstantPool pool() {
    return pool;
  }

  /**
   * Returns a method or field as code names it; the methods of an array are those of {@code
   * Object}.
   */
  MethodRef member(int index) {
    MethodRef known = members[index];
    if (known == null) {
      String owner = constants.owner(index);
      known =
          new MethodRef(
              owner.startsWith("[") ? "java.lang.Object" : binaryName(owner),
              constants.memberName(index),
              Descriptors.checked(constants.memberDescriptor(index)));
      members[index] = known;
    }
    return known;
  }

  /** Returns the class, or that of an array's elements; nothing for an array of primitives. */
  Optional<String> className(int index) {
    return TypeNames.ofConstant(pool.getConstantString(index, Const.CONSTANT_Class));
  }

  /** Returns the descriptor of a call site or dynamic constant. */
  String dynamicDescriptor(int index) {
    return Descriptors.checked(constants.memberDescriptor(index));
  }

  /** Returns whether a call site puts strings together (JEP 280). */
  boolean isConcatenation(int index) {
    return constants.memberName(index).equals("makeConcatWithConstants");
  }

  byte tag(int index) {
    return pool.getConstant(index).getTag();
  }

  String text(int index) {
    return pool.getConstantString(index, Const.CONSTANT_String);
  }

  private static String binaryName(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
