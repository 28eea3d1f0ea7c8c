package org.clustrix.reachability.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.CodeException;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.clustrix.reachability.code.ClassConstants;
import org.clustrix.reachability.code.CodeBytes;
import org.clustrix.reachability.code.Descriptors;

/**
 * What the inferring verifier of class files before Java 6 may load: where control flow meets it
 * merges types by loading both (JVMS §4.10.2). Not followed: every type that a value can have and
 * every type that is asked for counts, which is more than is loaded and never less. The owner of a
 * static member, the operand of {@code instanceof} and a class literal are of neither kind.
 */
final class FormerTypes {
  private final ClassConstants constants;
  private final Set<String> descriptors = new TreeSet<>();

  private FormerTypes(JavaClass type) {
    this.constants = new ClassConstants(type.getConstantPool());
  }

  static List<Assignment> of(JavaClass type) {
    FormerTypes types = new FormerTypes(type);
    for (Method method : type.getMethods()) {
      if (method.getCode() != null) {
        types.signature(method.getSignature());
        types.code(method);
      }
    }
    List<Assignment> all = new ArrayList<>();
    for (String descriptor : types.descriptors) {
      String element = descriptor.substring(descriptor.lastIndexOf('[') + 1);
      if (element.startsWith("L")) {
        String name = element.substring(1, element.length() - 1).replace('/', '.');
        all.add(new Assignment("", name, 0));
      }
    }
    return all;
  }

  private void signature(String descriptor) {
    descriptors.addAll(Descriptors.parameters(descriptor));
    descriptors.add(Descriptors.returns(descriptor));
  }

  private void code(Method method) {
    CodeBytes code = new CodeBytes(method.getCode().getCode());
    for (int position = 0; position < code.length(); position = code.next(position)) {
      instruction(code, position);
    }
    for (CodeException handler : method.getCode().getExceptionTable()) {
      if (handler.getCatchType() != 0) {
        descriptors.add(constants.descriptor(handler.getCatchType()));
      }
    }
  }

  private void instruction(CodeBytes code, int position) {
    switch (code.opcode(position)) {
      case Const.GETSTATIC, Const.PUTSTATIC ->
          descriptors.add(constants.memberDescriptor(code.u2(position + 1)));
      case Const.GETFIELD, Const.PUTFIELD -> {
        descriptors.add(constants.memberDescriptor(code.u2(position + 1)));
        descriptors.add(constants.owner(code.u2(position + 1)));
      }
      case Const.INVOKESTATIC -> signature(constants.memberDescriptor(code.u2(position + 1)));
      case Const.INVOKEVIRTUAL, Const.INVOKESPECIAL, Const.INVOKEINTERFACE -> {
        signature(constants.memberDescriptor(code.u2(position + 1)));
        descriptors.add(constants.owner(code.u2(position + 1)));
      }
      case Const.NEW, Const.CHECKCAST, Const.ANEWARRAY, Const.MULTIANEWARRAY ->
          descriptors.add(constants.descriptor(code.u2(position + 1)));
      default -> {
        // leaves no type that is compared
      }
    }
  }
}
