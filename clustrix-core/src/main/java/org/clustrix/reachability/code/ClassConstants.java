package org.clustrix.reachability.code;

import org.apache.bcel.Const;
import org.apache.bcel.classfile.Constant;
import org.apache.bcel.classfile.ConstantCP;
import org.apache.bcel.classfile.ConstantClass;
import org.apache.bcel.classfile.ConstantNameAndType;
import org.apache.bcel.classfile.ConstantPool;

/** The types and members in a constant pool (JVMS §4.4), each read once. Safe for one thread. */
public final class ClassConstants {
  private final ConstantPool pool;
  private final String[] descriptors;

  /** Wraps a constant pool. */
  public ClassConstants(ConstantPool pool) {
    this.pool = pool;
    this.descriptors = new String[pool.getLength()];
  }

  /** Returns the descriptor of a class constant. */
  public String descriptor(int index) {
    String known = descriptors[index];
    if (known == null) {
      ConstantClass type = pool.getConstant(index);
      known = ofInternalName(utf8(type.getNameIndex()));
      descriptors[index] = known;
    }
    return known;
  }

  /**
   * Returns the descriptor of a class by the name that class files use; arrays are ones already.
   */
  public static String ofInternalName(String name) {
    return name.startsWith("[") ? name : "L" + name + ";";
  }

  /** Returns the descriptor of the class that a field or method is named in. */
  public String owner(int member) {
    return descriptor(member(member).getClassIndex());
  }

  /** Returns the descriptor of a field, method or dynamic constant. */
  public String memberDescriptor(int member) {
    return utf8(nameAndType(member).getSignatureIndex());
  }

  /** Returns the name of a field, method or dynamic constant. */
  public String memberName(int member) {
    return utf8(nameAndType(member).getNameIndex());
  }

  private ConstantNameAndType nameAndType(int member) {
    return pool.getConstant(member(member).getNameAndTypeIndex());
  }

  private ConstantCP member(int index) {
    return pool.getConstant(index);
  }

  /** Returns the descriptor of a constant that {@code ldc} loads. */
  public String loaded(int index) {
    Constant constant = pool.getConstant(index);
    return switch (constant.getTag()) {
      case Const.CONSTANT_String -> "Ljava/lang/String;";
      case Const.CONSTANT_Class -> "Ljava/lang/Class;";
      case Const.CONSTANT_MethodHandle -> "Ljava/lang/invoke/MethodHandle;";
      case Const.CONSTANT_MethodType -> "Ljava/lang/invoke/MethodType;";
      case Const.CONSTANT_Dynamic -> memberDescriptor(index);
      case Const.CONSTANT_Long, Const.CONSTANT_Double -> "J";
      default -> "I";
    };
  }

  private String utf8(int index) {
    return pool.getConstantUtf8(index).getBytes();
  }
}
