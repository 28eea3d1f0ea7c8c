package org.clustrix.reachability.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.bcel.classfile.CodeException;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.generic.ATHROW;
import org.apache.bcel.generic.BranchInstruction;
import org.apache.bcel.generic.ConstantPoolGen;
import org.apache.bcel.generic.GotoInstruction;
import org.apache.bcel.generic.Instruction;
import org.apache.bcel.generic.InstructionHandle;
import org.apache.bcel.generic.InstructionList;
import org.apache.bcel.generic.JsrInstruction;
import org.apache.bcel.generic.RET;
import org.apache.bcel.generic.ReturnInstruction;
import org.apache.bcel.generic.Select;

/**
 * Follows constants through one method: a forward data flow analysis over the instructions to a
 * fixpoint (Kildall 1973), where frames are kept at branch targets only. It ends because a value
 * only ever becomes less known.
 */
final class ConstantFlow {
  private final Method method;
  private final FactRecorder recorder;
  private final Transfer transfer;
  private final InstructionHandle[] code;
  private final Map<Integer, Integer> indexByPosition = new HashMap<>();
  private final BitSet targets = new BitSet();
  private final Map<Integer, Frame> entered = new HashMap<>();
  private final BitSet visited = new BitSet();
  private final Deque<Integer> work = new ArrayDeque<>();

  ConstantFlow(ConstantPoolGen pool, Method method, FactRecorder recorder) {
    this.method = method;
    this.recorder = recorder;
    this.transfer = new Transfer(pool, recorder);
    this.code = new InstructionList(method.getCode().getCode()).getInstructionHandles();
  }

  void run() {
    boolean subroutines = false;
    for (int i = 0; i < code.length; i++) {
      indexByPosition.put(code[i].getPosition(), i);
      Instruction instruction = code[i].getInstruction();
      subroutines |= instruction instanceof JsrInstruction || instruction instanceof RET;
    }
    // Subroutines (class files before Java 6) are not followed: every value counts as computed.
    if (!subroutines) {
      follow();
    }
    for (int i = visited.nextClearBit(0); i < code.length; i = visited.nextClearBit(i + 1)) {
      transfer.apply(code[i], emptyFrame());
    }
  }

  private void follow() {
    for (InstructionHandle handle : code) {
      for (InstructionHandle target : branches(handle.getInstruction())) {
        targets.set(index(target));
      }
    }
    for (CodeException handler : method.getCode().getExceptionTable()) {
      targets.set(indexByPosition.get(handler.getHandlerPC()));
    }
    enter(0, emptyFrame());
    // What holds when an exception is thrown is not followed into its handler.
    for (CodeException handler : method.getCode().getExceptionTable()) {
      Frame frame = emptyFrame();
      frame.push(Value.unknown());
      enter(indexByPosition.get(handler.getHandlerPC()), frame);
    }
    while (!work.isEmpty()) {
      int start = work.poll();
      walk(start, entered.get(start).copy());
    }
  }

  private void walk(int start, Frame frame) {
    for (int i = start; i < code.length; i++) {
      visited.set(i);
      Instruction instruction = code[i].getInstruction();
      transfer.apply(code[i], frame);
      for (InstructionHandle target : branches(instruction)) {
        enter(index(target), frame);
      }
      if (endsFlow(instruction)) {
        return;
      }
      if (targets.get(i + 1)) {
        enter(i + 1, frame);
        return;
      }
    }
  }

  private void enter(int index, Frame frame) {
    Frame known = entered.get(index);
    if (known == null) {
      entered.put(index, frame.copy());
      work.add(index);
    } else {
      markLost(index, known, frame);
      if (known.join(frame)) {
        work.add(index);
      }
    }
  }

  /** A class literal that meets another value is no longer followed, so anything may see it. */
  private void markLost(int index, Frame known, Frame frame) {
    for (List<Value> stack : List.of(known.stack(), frame.stack())) {
      for (Value value : stack) {
        if (value instanceof Value.ClassLiteral && !known.stack().equals(frame.stack())) {
          recorder.escapes(code[index].getPosition(), value);
        }
      }
    }
  }

  private static boolean endsFlow(Instruction instruction) {
    return instruction instanceof GotoInstruction
        || instruction instanceof Select
        || instruction instanceof ReturnInstruction
        || instruction instanceof ATHROW;
  }

  private static List<InstructionHandle> branches(Instruction instruction) {
    if (!(instruction instanceof BranchInstruction branch)) {
      return List.of();
    }
    List<InstructionHandle> handles = new ArrayList<>();
    handles.add(branch.getTarget());
    if (instruction instanceof Select select) {
      handles.addAll(List.of(select.getTargets()));
    }
    return handles;
  }

  private int index(InstructionHandle handle) {
    return indexByPosition.get(handle.getPosition());
  }

  private Frame emptyFrame() {
    return new Frame(method.getCode().getMaxLocals());
  }
}
