package org.clustrix.reachability.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.bcel.classfile.Code;
import org.apache.bcel.classfile.CodeException;
import org.clustrix.reachability.code.CodeBytes;
import org.clustrix.reachability.fact.Value;

/**
 * Follows constants through one method: a forward data flow analysis over the instructions to a
 * fixpoint (Kildall 1973), where frames are kept at branch targets only. It ends because a value
 * only ever becomes less known.
 */
final class ConstantFlow {
  /** What real code takes is a thousandth of it; more is made to fill the memory or the day. */
  private static final long MOST_WORDS = 100_000_000;

  /** Of frames that are kept at once. */
  private static final long MOST_KEPT_WORDS = 8_000_000;

  private final CodeBytes bytes;
  private final Code code;
  private final FactRecorder recorder;
  private final Transfer transfer;
  private final BitSet targets = new BitSet();
  private final Map<Integer, Frame> entered = new HashMap<>();
  private final BitSet visited;
  private long words;
  private final Deque<Integer> work = new ArrayDeque<>();

  ConstantFlow(
      CodeBytes bytes,
      Code code,
      PoolMembers pool,
      FactRecorder recorder,
      StaticConstants statics) {
    this.bytes = bytes;
    this.code = code;
    this.recorder = recorder;
    this.transfer = new Transfer(bytes, pool, recorder, statics);
    this.visited = new BitSet(bytes.length());
  }

  /**
   * Runs to the fixpoint; returns the positions of the instructions that control comes to.
   *
   * @throws TooMuchToFollowException where that would take too much time or memory
   */
  BitSet run() {
    for (int i = 0; i < bytes.length(); i = bytes.next(i)) {
      bytes.branches(i, targets::set);
    }
    enter(0, emptyFrame());
    // What holds when an exception is thrown is not followed into its handler.
    for (CodeException handler : code.getExceptionTable()) {
      targets.set(handler.getHandlerPC());
      Frame frame = emptyFrame();
      frame.push(Value.unknown());
      enter(handler.getHandlerPC(), frame);
    }
    while (!work.isEmpty()) {
      int start = work.poll();
      walk(start, entered.get(start).copy());
    }
    return visited;
  }

  private void walk(int start, Frame frame) {
    for (int i = start; i < bytes.length(); i = bytes.next(i)) {
      visited.set(i);
      transfer.apply(i, frame);
      bytes.branches(i, target -> enter(target, frame));
      if (bytes.ends(i)) {
        return;
      }
      int next = bytes.next(i);
      if (targets.get(next)) {
        enter(next, frame);
        return;
      }
    }
  }

  private void enter(int position, Frame frame) {
    Frame known = entered.get(position);
    words += frame.words();
    if (words > MOST_WORDS || entered.size() * (long) frame.words() > MOST_KEPT_WORDS) {
      throw new TooMuchToFollowException();
    }
    if (known == null) {
      entered.put(position, frame.copy());
      work.add(position);
    } else {
      markLost(position, known, frame);
      if (known.join(frame)) {
        work.add(position);
      }
    }
  }

  /** A class literal that meets another value is no longer followed, so anything may see it. */
  private void markLost(int position, Frame known, Frame frame) {
    if (known.stack().equals(frame.stack())) {
      return;
    }
    for (List<Value> stack : List.of(known.stack(), frame.stack())) {
      for (Value value : stack) {
        if (value instanceof Value.ClassLiteral) {
          recorder.escapes(position, value);
        }
      }
    }
  }

  private Frame emptyFrame() {
    return new Frame(code.getMaxLocals());
  }
}
