package org.clustrix.reachability.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.Code;
import org.apache.bcel.classfile.CodeException;
import org.apache.bcel.classfile.ConstantPool;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.classfile.StackMap;
import org.apache.bcel.classfile.StackMapEntry;
import org.apache.bcel.classfile.StackMapType;
import org.apache.bcel.generic.CPInstruction;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.FieldOrMethod;
import org.apache.bcel.generic.InstructionHandle;
import org.apache.bcel.generic.InstructionList;

/**
 * The types between which the verifier may have to decide whether one is assignable to the other:
 * those that values on the stack or in locals have, and those that calls, fields, returns, handlers
 * and stack maps ask for. The owner of a static member, the operand of {@code instanceof} and a
 * class literal are of neither kind.
 */
final class VerifierTypes {
  private final ConstantPoolGen pool;
  private final ConstantPool constants;
  private final Set<String> names = new HashSet<>();
  private final Set<Integer> seen = new HashSet<>();

  private VerifierTypes(JavaClass version, ConstantPoolGen pool) {
    this.pool = pool;
    this.constants = version.getConstantPool();
  }

  static Set<String> of(JavaClass version, ConstantPoolGen pool) {
    VerifierTypes types = new VerifierTypes(version, pool);
    for (Method method : version.getMethods()) {
      if (method.getCode() != null) {
        types.names.addAll(TypeNames.inDescriptor(method.getSignature()));
        types.code(method.getCode());
      }
    }
    return types.names;
  }

  private void code(Code code) {
    for (InstructionHandle handle : new InstructionList(code.getCode())) {
      if (handle.getInstruction() instanceof CPInstruction instruction) {
        instruction(instruction);
      }
    }
    for (CodeException handler : code.getExceptionTable()) {
      if (handler.getCatchType() != 0) {
        named(handler.getCatchType());
      }
    }
    StackMap map = code.getStackMap();
    if (map != null) {
      for (StackMapEntry entry : map.getStackMap()) {
        types(entry.getTypesOfLocals());
        types(entry.getTypesOfStackItems());
      }
    }
  }

  private void instruction(CPInstruction instruction) {
    // A class names the same constants over and over.
    if (!seen.add(instruction.getOpcode() << 16 | instruction.getIndex())) {
      return;
    }
    switch (instruction.getOpcode()) {
      case Const.INVOKESTATIC, Const.INVOKEDYNAMIC, Const.GETSTATIC, Const.PUTSTATIC ->
          member((FieldOrMethod) instruction);
      case Const.INVOKEVIRTUAL,
          Const.INVOKESPECIAL,
          Const.INVOKEINTERFACE,
          Const.GETFIELD,
          Const.PUTFIELD -> {
        member((FieldOrMethod) instruction);
        internal(((FieldOrMethod) instruction).getReferenceType(pool).getSignature());
      }
      case Const.NEW, Const.CHECKCAST, Const.ANEWARRAY, Const.MULTIANEWARRAY ->
          internal(instruction.getType(pool).getSignature());
      default -> {
        // instanceof leaves an int and a constant no type that is compared
      }
    }
  }

  private void member(FieldOrMethod member) {
    names.addAll(TypeNames.inDescriptor(member.getSignature(pool)));
  }

  private void internal(String descriptor) {
    names.addAll(TypeNames.inDescriptor(descriptor));
  }

  private void types(StackMapType[] types) {
    for (StackMapType type : types) {
      if (type.getType() == Const.ITEM_Object) {
        named(type.getIndex());
      }
    }
  }

  private void named(int index) {
    TypeNames.ofConstant(constants.getConstantString(index, Const.CONSTANT_Class))
        .ifPresent(names::add);
  }
}
