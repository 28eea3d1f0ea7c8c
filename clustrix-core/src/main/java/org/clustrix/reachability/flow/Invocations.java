package org.clustrix.reachability.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.bcel.Const;
import org.clustrix.reachability.code.Descriptors;
import org.clustrix.reachability.fact.Call;
import org.clustrix.reachability.fact.LinkedConstant;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.fact.Value;

/**
 * What a call does to a frame: it takes its arguments, gives its result, and may change what it was
 * handed.
 */
final class Invocations {
  private final PoolMembers pool;
  private final FactRecorder recorder;

  Invocations(PoolMembers pool, FactRecorder recorder) {
    this.pool = pool;
    this.recorder = recorder;
  }

  /**
   * Applies an instruction that calls.
   *
   * @param index its constant in the pool
   */
  void apply(int position, int opcode, int index, Frame frame) {
    boolean dynamic = opcode == Const.INVOKEDYNAMIC;
    MethodRef target = dynamic ? null : pool.member(index);
    String descriptor = dynamic ? pool.dynamicDescriptor(index) : target.descriptor();
    List<String> parameters = Descriptors.parameters(descriptor);
    List<Value> arguments = new ArrayList<>(parameters.size() + 1);
    for (int i = parameters.size() - 1; i >= 0; i--) {
      Value value = frame.pop();
      if (Descriptors.words(parameters.get(i)) == 2) {
        frame.pop();
        value = Value.unknown();
      }
      arguments.add(value);
    }
    int words = Descriptors.words(Descriptors.returns(descriptor));
    if (dynamic) {
      Collections.reverse(arguments);
      LinkedConstant site = recorder.constant(position, index);
      arguments.forEach(value -> recorder.escapes(position, value));
      frame.push(StringCalls.concatenated(site, arguments), words);
      return;
    }
    if (opcode != Const.INVOKESTATIC) {
      arguments.add(frame.pop());
    }
    Collections.reverse(arguments);
    call(position, MethodReader.kind(opcode), target, arguments, frame, words);
  }

  private void call(
      int position,
      Call.Kind kind,
      MethodRef target,
      List<Value> arguments,
      Frame frame,
      int words) {
    recorder.call(position, kind, target, arguments);
    Call call = new Call(kind, target, arguments, 0);
    for (Value value : arguments) {
      boolean path = value instanceof Value.Paths || value instanceof Value.ComputedPath;
      if (!path && !KnownCalls.isHarmless(call, value)) {
        recorder.escapes(position, value);
      }
    }
    Value receiver = call.receiver();
    Value result = KnownCalls.result(call);
    if (target.name().equals("<init>") && receiver instanceof Value.Fresh fresh) {
      Value made = KnownCalls.constructed(call, fresh);
      frame.replace(value -> value.equals(fresh) ? made : value);
    } else if (result instanceof Value.Builder && receiver instanceof Value.Builder before) {
      frame.replace(value -> value.equals(before) ? result : value);
    } else if (receiver instanceof Value.Builder before && !target.name().equals("toString")) {
      frame.replace(value -> value.equals(before) ? Value.unknown() : value);
    }
    for (int i = kind == Call.Kind.STATIC ? 0 : 1; i < arguments.size(); i++) {
      Value handed = arguments.get(i);
      if (handed instanceof Value.Builder) {
        // whoever has it may change it
        frame.replace(value -> value.equals(handed) ? Value.unknown() : value);
      }
    }
    frame.push(result, words);
  }
}
