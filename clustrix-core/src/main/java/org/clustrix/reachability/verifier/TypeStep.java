package org.clustrix.reachability.verifier;

import java.util.List;
import org.apache.bcel.Const;
import org.clustrix.reachability.code.ClassConstants;
import org.clustrix.reachability.code.CodeBytes;
import org.clustrix.reachability.code.Descriptors;

/**
 * What one instruction does to the types in a frame, and which of them it compares (JVMS §6.5,
 * §4.10.1.9). Numbers are all alike here, so most instructions are told by the words they take and
 * give.
 */
final class TypeStep {
  private static final String THROWABLE = "Ljava/lang/Throwable;";

  private final CodeBytes code;
  private final ClassConstants constants;
  private final TypeFrame frame;
  private final String self;
  private final String returns;
  private final MethodTypes method;

  TypeStep(
      CodeBytes code,
      ClassConstants constants,
      TypeFrame frame,
      String self,
      String returns,
      MethodTypes method) {
    this.code = code;
    this.constants = constants;
    this.frame = frame;
    this.self = self;
    this.returns = returns;
    this.method = method;
  }

  /** Follows one instruction; returns whether a local variable was stored. */
  boolean apply(int position) {
    int opcode = code.opcode(position);
    if (opcode == Const.WIDE) {
      return local(code.u1(position + 1), code.u2(position + 2));
    } else if ((opcode >= Const.ILOAD && opcode <= Const.ALOAD)
        || (opcode >= Const.ISTORE && opcode <= Const.ASTORE)) {
      return local(opcode, code.u1(position + 1));
    } else if (opcode >= Const.ILOAD_0 && opcode <= Const.ALOAD_3) {
      return local(Const.ILOAD + (opcode - Const.ILOAD_0) / 4, (opcode - Const.ILOAD_0) % 4);
    } else if (opcode >= Const.ISTORE_0 && opcode <= Const.ASTORE_3) {
      return local(Const.ISTORE + (opcode - Const.ISTORE_0) / 4, (opcode - Const.ISTORE_0) % 4);
    } else if (opcode >= Const.POP && opcode <= Const.SWAP) {
      rearrange(opcode);
    } else if (isBranch(opcode)) {
      frame.pop(opcode == Const.JSR || opcode == Const.JSR_W ? 0 : Const.getConsumeStack(opcode));
      code.branches(position, target -> method.branch(position, target));
    } else if (opcode >= Const.GETSTATIC && opcode <= Const.INVOKEDYNAMIC) {
      member(position, opcode, code.u2(position + 1));
    } else {
      other(position, opcode);
    }
    return false;
  }

  private static boolean isBranch(int opcode) {
    return (opcode >= Const.IFEQ && opcode <= Const.JSR)
        || (opcode >= Const.IFNULL && opcode <= Const.JSR_W)
        || opcode == Const.TABLESWITCH
        || opcode == Const.LOOKUPSWITCH;
  }

  private boolean local(int opcode, int index) {
    switch (opcode) {
      case Const.ALOAD -> frame.push(frame.local(index));
      case Const.ILOAD, Const.FLOAD -> frame.push(TypeFrame.TOP);
      case Const.LLOAD, Const.DLOAD -> frame.pushDescriptor("J");
      case Const.ASTORE -> {
        frame.store(index, frame.pop());
        return true;
      }
      case Const.ISTORE, Const.FSTORE -> {
        frame.pop();
        frame.store(index, TypeFrame.TOP);
        return true;
      }
      case Const.LSTORE, Const.DSTORE -> {
        frame.pop(2);
        frame.store(index, TypeFrame.TOP);
        frame.store(index + 1, TypeFrame.TOP);
        return true;
      }
      default -> {
        // iinc and ret leave the types as they are
      }
    }
    return false;
  }

  private void rearrange(int opcode) {
    switch (opcode) {
      case Const.POP -> frame.pop();
      case Const.POP2 -> frame.pop(2);
      case Const.DUP -> frame.duplicate(1, 0);
      case Const.DUP_X1 -> frame.duplicate(1, 1);
      case Const.DUP_X2 -> frame.duplicate(1, 2);
      case Const.DUP2 -> frame.duplicate(2, 0);
      case Const.DUP2_X1 -> frame.duplicate(2, 1);
      case Const.DUP2_X2 -> frame.duplicate(2, 2);
      default -> frame.swap();
    }
  }

  private void member(int position, int opcode, int index) {
    String descriptor = constants.memberDescriptor(index);
    switch (opcode) {
      case Const.GETSTATIC -> frame.pushDescriptor(descriptor);
      case Const.PUTSTATIC -> take(position, descriptor);
      case Const.GETFIELD -> {
        method.compare(frame.pop(), constants.owner(index), position);
        frame.pushDescriptor(descriptor);
      }
      case Const.PUTFIELD -> {
        take(position, descriptor);
        method.compare(frame.pop(), constants.owner(index), position);
      }
      default -> call(position, opcode, index, descriptor);
    }
  }

  private void call(int position, int opcode, int index, String descriptor) {
    List<String> parameters = Descriptors.parameters(descriptor);
    for (int i = parameters.size() - 1; i >= 0; i--) {
      take(position, parameters.get(i));
    }
    if (opcode != Const.INVOKESTATIC && opcode != Const.INVOKEDYNAMIC) {
      String receiver = frame.pop();
      boolean constructor =
          opcode == Const.INVOKESPECIAL && constants.memberName(index).equals("<init>");
      if (constructor && receiver.startsWith(TypeFrame.FRESH)) {
        frame.initialised(receiver, made(receiver));
      } else if (!constructor) {
        method.compare(receiver, constants.owner(index), position);
      }
    }
    frame.pushDescriptor(Descriptors.returns(descriptor));
  }

  /**
   * Returns the type of the object that the marked instruction makes; without a place it is this.
   */
  private String made(String fresh) {
    return fresh.equals(TypeFrame.FRESH)
        ? self
        : constants.descriptor(code.u2(Integer.parseInt(fresh.substring(1)) + 1));
  }

  /** Pops a value that is used as one of a type. */
  private void take(int position, String descriptor) {
    String value = frame.peek(0);
    frame.pop(Descriptors.words(descriptor));
    char kind = descriptor.charAt(0);
    if (kind == 'L' || kind == '[') {
      method.compare(value, descriptor, position);
    }
  }

  private void other(int position, int opcode) {
    switch (opcode) {
      case Const.ACONST_NULL -> frame.push(TypeFrame.NULL);
      case Const.LDC -> frame.pushDescriptor(constants.loaded(code.u1(position + 1)));
      case Const.LDC_W, Const.LDC2_W ->
          frame.pushDescriptor(constants.loaded(code.u2(position + 1)));
      case Const.AALOAD -> {
        frame.pop();
        String array = frame.pop();
        frame.push(array.startsWith("[") ? array.substring(1) : TypeFrame.NULL);
      }
      case Const.ARETURN -> take(position, returns);
      case Const.ATHROW -> take(position, THROWABLE);
      case Const.NEW -> frame.push(TypeFrame.FRESH + position);
      case Const.NEWARRAY -> {
        frame.pop();
        frame.push("[I");
      }
      case Const.ANEWARRAY -> {
        frame.pop();
        frame.push("[" + constants.descriptor(code.u2(position + 1)));
      }
      case Const.MULTIANEWARRAY -> {
        frame.pop(code.u1(position + 3));
        frame.push(constants.descriptor(code.u2(position + 1)));
      }
      case Const.CHECKCAST -> {
        frame.pop();
        frame.push(constants.descriptor(code.u2(position + 1)));
      }
      default -> {
        frame.pop(Const.getConsumeStack(opcode));
        for (int i = Const.getProduceStack(opcode); i > 0; i--) {
          frame.push(TypeFrame.TOP);
        }
      }
    }
  }
}
