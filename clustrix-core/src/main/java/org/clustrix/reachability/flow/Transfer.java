package org.clustrix.reachability.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.bcel.Const;
import org.clustrix.reachability.code.CodeBytes;
import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.Value;

/** What one instruction does to a frame, and what of it is a fact for the rules. */
final class Transfer {
  private final CodeBytes bytes;
  private final PoolMembers pool;
  private final FactRecorder recorder;
  private final StaticConstants statics;
  private final Invocations invocations;

  Transfer(CodeBytes bytes, PoolMembers pool, FactRecorder recorder, StaticConstants statics) {
    this.bytes = bytes;
    this.pool = pool;
    this.recorder = recorder;
    this.statics = statics;
    this.invocations = new Invocations(pool, recorder);
  }

  void apply(int position, Frame frame) {
    int opcode = bytes.opcode(position);
    if (opcode >= Const.ILOAD && opcode <= Const.ALOAD_3) {
      load(opcode, position, frame);
    } else if (opcode >= Const.ISTORE && opcode <= Const.ASTORE_3) {
      store(opcode, position, frame);
    } else if (opcode >= Const.POP && opcode <= Const.SWAP) {
      rearrange(opcode, frame);
    } else if (opcode >= Const.INVOKEVIRTUAL && opcode <= Const.INVOKEDYNAMIC) {
      invocations.apply(position, opcode, bytes.u2(position + 1), frame);
    } else if (opcode >= Const.GETSTATIC && opcode <= Const.PUTFIELD) {
      field(position, opcode, pool.member(bytes.u2(position + 1)), frame);
    } else {
      plain(opcode, position, frame);
    }
  }

  private void plain(int opcode, int position, Frame frame) {
    switch (opcode) {
      case Const.LDC ->
          frame.push(Loads.constant(pool, recorder, position, bytes.u1(position + 1), false));
      case Const.LDC_W ->
          frame.push(Loads.constant(pool, recorder, position, bytes.u2(position + 1), false));
      case Const.LDC2_W -> {
        Loads.constant(pool, recorder, position, bytes.u2(position + 1), true);
        frame.pushUnknown(2);
      }
      case Const.BIPUSH -> frame.push(new Value.IntConstant((byte) bytes.u1(position + 1)));
      case Const.SIPUSH -> frame.push(new Value.IntConstant((short) bytes.u2(position + 1)));
      case Const.ICONST_0,
          Const.ICONST_1,
          Const.ICONST_2,
          Const.ICONST_3,
          Const.ICONST_4,
          Const.ICONST_5 ->
          frame.push(new Value.IntConstant(opcode - Const.ICONST_0));
      case Const.IINC -> frame.store(bytes.u1(position + 1), Value.unknown());
      case Const.WIDE -> wide(position, frame);
      case Const.NEW, Const.CHECKCAST, Const.INSTANCEOF, Const.ANEWARRAY, Const.MULTIANEWARRAY ->
          typed(opcode, position, frame);
      case Const.AASTORE -> storeElement(position, frame);
      default -> other(opcode, position, frame);
    }
  }

  private void wide(int position, Frame frame) {
    int opcode = bytes.opcode(position + 1);
    int index = bytes.u2(position + 2);
    if (opcode == Const.IINC) {
      frame.store(index, Value.unknown());
    } else if (opcode >= Const.ISTORE) {
      store(position, index, words(opcode - Const.ISTORE), frame);
    } else if (opcode != Const.RET) {
      push(index, words(opcode - Const.ILOAD), frame);
    }
  }

  /** The five kinds of locals come as int, long, float, double, reference. */
  private static int words(int kind) {
    return kind == 1 || kind == 3 ? 2 : 1;
  }

  private void load(int opcode, int position, Frame frame) {
    if (opcode <= Const.ALOAD) {
      push(bytes.u1(position + 1), words(opcode - Const.ILOAD), frame);
    } else {
      int kind = (opcode - Const.ILOAD_0) / 4;
      push((opcode - Const.ILOAD_0) % 4, words(kind), frame);
    }
  }

  private static void push(int index, int words, Frame frame) {
    if (words == 1) {
      frame.push(frame.local(index));
    } else {
      frame.pushUnknown(2);
    }
  }

  private void store(int opcode, int position, Frame frame) {
    if (opcode <= Const.ASTORE) {
      store(position, bytes.u1(position + 1), words(opcode - Const.ISTORE), frame);
    } else {
      int kind = (opcode - Const.ISTORE_0) / 4;
      store(position, (opcode - Const.ISTORE_0) % 4, words(kind), frame);
    }
  }

  private void store(int position, int index, int words, Frame frame) {
    Value value = frame.pop();
    if (words == 2) {
      frame.pop();
      frame.store(index + 1, Value.unknown());
      value = Value.unknown();
    }
    if (value instanceof Value.ClassLiteral) {
      recorder.escapes(position, value);
    }
    frame.store(index, value);
  }

  private void field(int position, int opcode, MethodRef field, Frame frame) {
    boolean isStatic = opcode == Const.GETSTATIC || opcode == Const.PUTSTATIC;
    boolean put = opcode == Const.PUTSTATIC || opcode == Const.PUTFIELD;
    int words = Descriptors.words(field.descriptor());
    recorder.field(position, field, isStatic);
    for (int i = (isStatic ? 0 : 1) + (put ? words : 0); i > 0; i--) {
      Value value = frame.pop();
      recorder.escapes(position, value);
      if (opcode == Const.PUTSTATIC) {
        statics.store(position, field, value);
      }
    }
    if (!put) {
      Value own = isStatic ? statics.of(field) : Value.unknown();
      boolean known = !own.equals(Value.unknown());
      Value value = known ? own : KnownCalls.constantField(field.owner(), field.name(), isStatic);
      frame.push(value, words);
    }
  }

  private void typed(int opcode, int position, Frame frame) {
    Optional<String> name = pool.className(bytes.u2(position + 1));
    name.ifPresent(type -> recorder.type(position, MethodReader.use(opcode), type));
    switch (opcode) {
      case Const.NEW -> frame.push(new Value.Fresh(name.orElse(""), position));
      case Const.ANEWARRAY -> frame.push(array(frame.pop(), position));
      case Const.INSTANCEOF -> {
        frame.pop();
        frame.pushUnknown(1);
      }
      case Const.MULTIANEWARRAY -> {
        for (int i = bytes.u1(position + 3); i > 0; i--) {
          frame.pop();
        }
        frame.pushUnknown(1);
      }
      default -> {
        // a cast leaves the value as it is
      }
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

  private void other(int opcode, int position, Frame frame) {
    boolean harmless =
        (opcode >= Const.IFEQ && opcode <= Const.LOOKUPSWITCH)
            || opcode == Const.IFNULL
            || opcode == Const.IFNONNULL
            || opcode == Const.MONITORENTER
            || opcode == Const.MONITOREXIT;
    for (int i = Const.getConsumeStack(opcode); i > 0; i--) {
      Value value = frame.pop();
      if (!harmless) {
        recorder.escapes(position, value);
      }
    }
    frame.pushUnknown(Math.max(0, Const.getProduceStack(opcode)));
  }

  /** The stack instructions (JVMS §6.5): they copy and move words, whatever is in them. */
  private static void rearrange(int opcode, Frame frame) {
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
