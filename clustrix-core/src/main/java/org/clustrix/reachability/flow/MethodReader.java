package org.clustrix.reachability.flow;

import java.util.BitSet;
import java.util.List;
import org.apache.bcel.Const;
import org.apache.bcel.classfile.BootstrapMethods;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.clustrix.reachability.code.CodeBytes;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.MethodFacts;
import org.clustrix.reachability.fact.TypeUse;
import org.clustrix.reachability.fact.Value;

/** Reads what the methods of one class file do. Safe for one thread. */
public final class MethodReader {
  private final PoolMembers pool;
  private final ConstantLinker linker;
  private final StaticConstants statics;

  /** Takes a parsed class file. */
  public MethodReader(JavaClass version) {
    BootstrapMethods bootstraps = version.getAttribute(Const.ATTR_BOOTSTRAP_METHODS);
    this.pool = new PoolMembers(version.getConstantPool());
    this.linker = new ConstantLinker(version.getConstantPool(), bootstraps);
    this.statics = new StaticConstants(version);
    if (statics.areComputed()) {
      try {
        initialised(version);
      } catch (RuntimeException e) {
        statics.forget(); // code that makes no sense is reported when it is read
      }
    }
  }

  /** Follows the initialiser twice: the first time, one field may be made from another. */
  private void initialised(JavaClass version) {
    for (Method method : version.getMethods()) {
      if (method.getName().equals("<clinit>") && method.getCode() != null) {
        CodeBytes bytes = new CodeBytes(method.getCode().getCode());
        for (int i = 0; i < 2 && isFollowed(bytes); i++) {
          FactRecorder ignored = new FactRecorder(pool, linker, method.getCode());
          new ConstantFlow(bytes, method.getCode(), pool, ignored, statics).run();
          statics.settle();
        }
      }
    }
  }

  /**
   * Returns what a method does; everything is empty where it has no code.
   *
   * @throws RuntimeException where the code makes no sense
   */
  public MethodFacts read(Method method) {
    if (method.getCode() == null) {
      return MethodFacts.NONE;
    }
    CodeBytes bytes = new CodeBytes(method.getCode().getCode());
    FactRecorder recorder = new FactRecorder(pool, linker, method.getCode());
    // Without constants there is nothing to follow, which most methods are spared; and subroutines
    // (class files before Java 6) are not followed: every value counts as computed.
    BitSet followed = new BitSet();
    if (isFollowed(bytes)) {
      try {
        followed = new ConstantFlow(bytes, method.getCode(), pool, recorder, statics).run();
      } catch (TooMuchToFollowException e) {
        recorder = new FactRecorder(pool, linker, method.getCode());
      }
    }
    for (int i = 0; i < bytes.length(); i = bytes.next(i)) {
      if (!followed.get(i)) {
        record(bytes, i, recorder);
      }
    }
    return recorder.facts();
  }

  private boolean isFollowed(CodeBytes bytes) {
    boolean constants = false;
    for (int i = 0; i < bytes.length(); i = bytes.next(i)) {
      switch (bytes.opcode(i)) {
        case Const.LDC, Const.LDC_W -> constants = true;
        case Const.INVOKEDYNAMIC -> constants |= pool.isConcatenation(bytes.u2(i + 1));
        case Const.GETSTATIC ->
            constants |= !statics.of(pool.member(bytes.u2(i + 1))).equals(Value.unknown());
        case Const.JSR, Const.JSR_W, Const.RET -> {
          return false;
        }
        default -> {
          // says nothing
        }
      }
    }
    return constants;
  }

  /** Takes note of an instruction of which no argument is known. */
  private void record(CodeBytes bytes, int position, FactRecorder recorder) {
    int opcode = bytes.opcode(position);
    switch (opcode) {
      case Const.LDC -> Loads.constant(pool, recorder, position, bytes.u1(position + 1), true);
      case Const.LDC_W, Const.LDC2_W ->
          Loads.constant(pool, recorder, position, bytes.u2(position + 1), true);
      case Const.GETSTATIC, Const.PUTSTATIC ->
          recorder.field(position, pool.member(bytes.u2(position + 1)), true);
      case Const.GETFIELD, Const.PUTFIELD ->
          recorder.field(position, pool.member(bytes.u2(position + 1)), false);
      case Const.INVOKEVIRTUAL, Const.INVOKEINTERFACE, Const.INVOKESPECIAL, Const.INVOKESTATIC ->
          recorder.call(position, kind(opcode), pool.member(bytes.u2(position + 1)), List.of());
      case Const.INVOKEDYNAMIC -> recorder.constant(position, bytes.u2(position + 1));
      case Const.NEW, Const.ANEWARRAY, Const.CHECKCAST, Const.INSTANCEOF, Const.MULTIANEWARRAY ->
          pool.className(bytes.u2(position + 1))
              .ifPresent(name -> recorder.type(position, use(opcode), name));
      default -> {
        // no fact
      }
    }
  }

  static Call.Kind kind(int opcode) {
    return switch (opcode) {
      case Const.INVOKESTATIC -> Call.Kind.STATIC;
      case Const.INVOKESPECIAL -> Call.Kind.SPECIAL;
      default -> Call.Kind.VIRTUAL;
    };
  }

  static TypeUse.Kind use(int opcode) {
    return switch (opcode) {
      case Const.NEW -> TypeUse.Kind.NEW;
      case Const.CHECKCAST -> TypeUse.Kind.CAST;
      case Const.INSTANCEOF -> TypeUse.Kind.INSTANCE_OF;
      default -> TypeUse.Kind.ARRAY;
    };
  }
}
