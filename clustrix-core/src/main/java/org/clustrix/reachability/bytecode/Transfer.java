package org.clustrix.reachability.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.Constant;
import org.apache.bcel.classfile.ConstantClass;
import org.apache.bcel.classfile.ConstantString;
import org.apache.bcel.generic.AASTORE;
import org.apache.bcel.generic.ALOAD;
import org.apache.bcel.generic.ANEWARRAY;
import org.apache.bcel.generic.ArrayType;
import org.apache.bcel.generic.BranchInstruction;
import org.apache.bcel.generic.CHECKCAST;
import org.apache.bcel.generic.CPInstruction;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.ConstantPushInstruction;
import org.apache.bcel.generic.FieldInstruction;
import org.apache.bcel.generic.GETSTATIC;
import org.apache.bcel.generic.IINC;
import org.apache.bcel.generic.INSTANCEOF;
import org.apache.bcel.generic.INVOKEDYNAMIC;
import org.apache.bcel.generic.Instruction;
import org.apache.bcel.generic.InstructionHandle;
import org.apache.bcel.generic.InvokeInstruction;
import org.apache.bcel.generic.LDC;
import org.apache.bcel.generic.LDC2_W;
import org.apache.bcel.generic.LocalVariableInstruction;
import org.apache.bcel.generic.NEW;
import org.apache.bcel.generic.ObjectType;
import org.apache.bcel.generic.PUTSTATIC;
import org.apache.bcel.generic.StackInstruction;
import org.apache.bcel.generic.StoreInstruction;
import org.apache.bcel.generic.Type;

/** What one instruction does to a frame, and what of it is a fact for the rules. */
final class Transfer {
  private final ConstantPoolGen pool;
  private final FactRecorder recorder;

  Transfer(ConstantPoolGen pool, FactRecorder recorder) {
    this.pool = pool;
    this.recorder = recorder;
  }

  void apply(InstructionHandle handle, Frame frame) {
    int position = handle.getPosition();
    Instruction instruction = handle.getInstruction();
    if (instruction instanceof StackInstruction) {
      rearrange(instruction.getOpcode(), frame);
    } else if (instruction instanceof LDC load) {
      frame.push(constant(position, load.getIndex()));
    } else if (instruction instanceof LDC2_W load) {
      if (pool.getConstant(load.getIndex()).getTag() == Const.CONSTANT_Dynamic) {
        recorder.constant(position, load.getIndex());
      }
      frame.pushUnknown(2);
    } else if (instruction instanceof ConstantPushInstruction push
        && push.getType(pool).equals(Type.INT)) {
      frame.push(new Value.IntConstant(push.getValue().intValue()));
    } else if (instruction instanceof LocalVariableInstruction local) {
      local(position, local, frame);
    } else if (instruction instanceof InvokeInstruction invoke) {
      invoke(position, invoke, frame);
    } else if (instruction instanceof FieldInstruction field) {
      field(position, field, frame);
    } else if (instruction instanceof CPInstruction typed) {
      typed(position, typed, frame);
    } else if (instruction instanceof AASTORE) {
      storeElement(position, frame);
    } else {
      other(position, instruction, frame);
    }
  }

  private Value constant(int position, int index) {
    Constant constant = pool.getConstant(index);
    if (constant instanceof ConstantString text) {
      String value = (String) text.getConstantValue(pool.getConstantPool());
      recorder.text(position, value);
      return Value.text(value);
    } else if (constant instanceof ConstantClass type) {
      String name = (String) type.getConstantValue(pool.getConstantPool());
      return TypeNames.ofConstant(name)
          .<Value>map(
              className -> {
                recorder.literal(position, className);
                return new Value.ClassLiteral(className, position);
              })
          .orElse(Value.unknown());
    } else if (constant.getTag() == Const.CONSTANT_MethodHandle
        || constant.getTag() == Const.CONSTANT_MethodType
        || constant.getTag() == Const.CONSTANT_Dynamic) {
      recorder.constant(position, index);
    }
    return Value.unknown();
  }

  private void local(int position, LocalVariableInstruction local, Frame frame) {
    if (local instanceof ALOAD) {
      frame.push(frame.local(local.getIndex()));
    } else if (local instanceof StoreInstruction) {
      int words = local.getType(pool).getSize();
      Value value = Value.unknown();
      for (int i = 0; i < words; i++) {
        value = frame.pop();
        frame.store(local.getIndex() + i, Value.unknown());
      }
      if (value instanceof Value.ClassLiteral) {
        recorder.escapes(position, value);
      }
      frame.store(local.getIndex(), words == 1 ? value : Value.unknown());
    } else if (local instanceof IINC) {
      frame.store(local.getIndex(), Value.unknown());
    } else {
      Value value = frame.local(local.getIndex());
      int words = local.produceStack(pool);
      if (words == 1) {
        frame.push(value);
      } else {
        frame.pushUnknown(words);
      }
    }
  }

  private void invoke(int position, InvokeInstruction invoke, Frame frame) {
    Type[] types = Type.getArgumentTypes(invoke.getSignature(pool));
    List<Value> arguments = new ArrayList<>();
    for (int i = types.length - 1; i >= 0; i--) {
      Value value = frame.pop();
      if (types[i].getSize() == 2) {
        frame.pop();
        value = Value.unknown();
      }
      arguments.add(value);
    }
    int words = Type.getReturnType(invoke.getSignature(pool)).getSize();
    if (invoke instanceof INVOKEDYNAMIC) {
      Collections.reverse(arguments);
      LinkedConstant site = recorder.constant(position, invoke.getIndex());
      arguments.forEach(value -> recorder.escapes(position, value));
      push(frame, words, KnownCalls.concatenated(site, arguments));
      return;
    }
    boolean isStatic = invoke.getOpcode() == Const.INVOKESTATIC;
    if (!isStatic) {
      arguments.add(frame.pop());
    }
    Collections.reverse(arguments);
    call(position, invoke, arguments, frame, words);
  }

  private void call(
      int position, InvokeInstruction invoke, List<Value> arguments, Frame frame, int words) {
    Call.Kind kind =
        switch (invoke.getOpcode()) {
          case Const.INVOKESTATIC -> Call.Kind.STATIC;
          case Const.INVOKESPECIAL -> Call.Kind.SPECIAL;
          default -> Call.Kind.VIRTUAL;
        };
    String name = invoke.getMethodName(pool);
    MethodRef target =
        new MethodRef(owner(invoke.getReferenceType(pool)), name, invoke.getSignature(pool));
    recorder.call(position, kind, target, arguments);
    Call call = new Call(kind, target, arguments, 0);
    for (Value value : arguments) {
      if (!(value instanceof Value.Paths) && !KnownCalls.isHarmless(call, value)) {
        recorder.escapes(position, value);
      }
    }
    Value receiver = call.receiver();
    Value result = KnownCalls.result(call);
    if (name.equals("<init>") && receiver instanceof Value.Fresh fresh) {
      Value made = KnownCalls.constructed(call, fresh);
      frame.replace(value -> value.equals(fresh) ? made : value);
    } else if (result instanceof Value.Builder && receiver instanceof Value.Builder before) {
      frame.replace(value -> value.equals(before) ? result : value);
    } else if (receiver instanceof Value.Builder before && !name.equals("toString")) {
      frame.replace(value -> value.equals(before) ? Value.unknown() : value);
    }
    push(frame, words, result);
  }

  /**
   * Returns the class that a member is named in; for an array, whose methods are Object's, that.
   */
  private static String owner(Type type) {
    return type instanceof ObjectType object ? object.getClassName() : "java.lang.Object";
  }

  private static void push(Frame frame, int words, Value value) {
    if (words == 1) {
      frame.push(value);
    } else {
      frame.pushUnknown(words);
    }
  }

  private void field(int position, FieldInstruction field, Frame frame) {
    String owner = owner(field.getReferenceType(pool));
    String name = field.getFieldName(pool);
    boolean isStatic = field instanceof GETSTATIC || field instanceof PUTSTATIC;
    recorder.field(position, owner, name, field.getSignature(pool), isStatic);
    int popped = field.consumeStack(pool);
    for (int i = 0; i < popped; i++) {
      recorder.escapes(position, frame.pop());
    }
    push(frame, field.produceStack(pool), KnownCalls.constantField(owner, name, isStatic));
  }

  private void typed(int position, CPInstruction typed, Frame frame) {
    Type type = typed.getType(pool);
    TypeUse.Kind kind =
        switch (typed.getOpcode()) {
          case Const.NEW -> TypeUse.Kind.NEW;
          case Const.CHECKCAST -> TypeUse.Kind.CAST;
          case Const.INSTANCEOF -> TypeUse.Kind.INSTANCE_OF;
          default -> TypeUse.Kind.ARRAY;
        };
    Type element = type instanceof ArrayType array ? array.getBasicType() : type;
    if (element instanceof ObjectType object) {
      recorder.type(position, kind, object.getClassName());
    }
    if (typed instanceof NEW) {
      frame.push(new Value.Fresh(owner(type), position));
    } else if (typed instanceof ANEWARRAY) {
      frame.push(array(frame.pop(), position));
    } else if (typed instanceof INSTANCEOF) {
      frame.pop();
      frame.pushUnknown(1);
    } else if (!(typed instanceof CHECKCAST)) {
      other(position, typed, frame);
    }
  }

  private static Value array(Value length, int position) {
    return length instanceof Value.IntConstant n && n.value() >= 0 && n.value() <= Value.MOST
        ? new Value.Elements(Collections.nCopies(n.value(), Value.unknown()), position)
        : Value.unknown();
  }

  private void storeElement(int position, Frame frame) {
    Value value = frame.pop();
    Value index = frame.pop();
    Value array = frame.pop();
    if (array instanceof Value.Elements known
        && index instanceof Value.IntConstant at
        && at.value() >= 0
        && at.value() < known.elements().size()) {
      List<Value> elements = new ArrayList<>(known.elements());
      elements.set(at.value(), value);
      Value changed = new Value.Elements(List.copyOf(elements), known.position());
      frame.replace(held -> held.equals(array) ? changed : held);
    }
    // An array is shared in ways that a frame does not see.
    recorder.escapes(position, value);
  }

  private void other(int position, Instruction instruction, Frame frame) {
    boolean harmless =
        instruction instanceof BranchInstruction
            || instruction.getOpcode() == Const.MONITORENTER
            || instruction.getOpcode() == Const.MONITOREXIT;
    int popped = instruction.consumeStack(pool);
    for (int i = 0; i < popped; i++) {
      Value value = frame.pop();
      if (!harmless) {
        recorder.escapes(position, value);
      }
    }
    frame.pushUnknown(instruction.produceStack(pool));
  }

  /** The stack instructions (JVMS §6.5): they copy and move words, whatever is in them. */
  private static void rearrange(short opcode, Frame frame) {
    switch (opcode) {
      case Const.POP -> frame.pop();
      case Const.POP2 -> {
        frame.pop();
        frame.pop();
      }
      case Const.DUP -> frame.duplicate(1, 0);
      case Const.DUP_X1 -> frame.duplicate(1, 1);
      case Const.DUP_X2 -> frame.duplicate(1, 2);
      case Const.DUP2 -> frame.duplicate(2, 0);
      case Const.DUP2_X1 -> frame.duplicate(2, 1);
      case Const.DUP2_X2 -> frame.duplicate(2, 2);
      default -> {
        Value top = frame.pop();
        Value below = frame.pop();
        frame.push(top);
        frame.push(below);
      }
    }
  }
}
