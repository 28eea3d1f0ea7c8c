package org.clustrix.reachability.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clustrix.reachability.fact.Value;

/**
 * The stack and the local variables before one instruction, in words as the JVM counts them (a long
 * takes two). Tolerant: what is not there is unknown, so that odd code costs knowledge, not the
 * analysis.
 */
final class Frame {
  private final List<Value> stack;
  private final Value[] locals;

  Frame(int maxLocals) {
    this.stack = new ArrayList<>();
    this.locals = new Value[maxLocals];
    Arrays.fill(locals, Value.unknown());
  }

  private Frame(Frame other) {
    this.stack = new ArrayList<>(other.stack);
    this.locals = other.locals.clone();
  }

  Frame copy() {
    return new Frame(this);
  }

  /** Returns how many words it holds. */
  int words() {
    return stack.size() + locals.length + 1;
  }

  Value pop() {
    return stack.isEmpty() ? Value.unknown() : stack.remove(stack.size() - 1);
  }

  void push(Value value) {
    stack.add(value);
  }

  /** Pushes the result of something; what takes two words, or none, is not followed. */
  void push(Value value, int words) {
    if (words == 1) {
      push(value);
    } else {
      pushUnknown(words);
    }
  }

  void pushUnknown(int words) {
    for (int i = 0; i < words; i++) {
      push(Value.unknown());
    }
  }

  Value local(int index) {
    return locals[index];
  }

  void store(int index, Value value) {
    locals[index] = value;
  }

  /** Copies the top {@code count} words to {@code depth} words below the top (the dup family). */
  void duplicate(int count, int depth) {
    while (stack.size() < count + depth) {
      stack.add(0, Value.unknown());
    }
    List<Value> top = List.copyOf(stack.subList(stack.size() - count, stack.size()));
    stack.addAll(stack.size() - count - depth, top);
  }

  /** Replaces a value wherever it is held: an object that a constructor or setter changed. */
  void replace(UnaryOperator<Value> change) {
    stack.replaceAll(change);
    for (int i = 0; i < locals.length; i++) {
      locals[i] = change.apply(locals[i]);
    }
  }

  /** Joins another frame into this one; returns whether anything became less known. */
  boolean join(Frame other) {
    boolean changed = false;
    for (int i = 0; i < locals.length; i++) {
      Value joined = Value.join(locals[i], other.locals[i]);
      changed |= !joined.equals(locals[i]);
      locals[i] = joined;
    }
    int size = Math.min(stack.size(), other.stack.size());
    for (int i = 0; i < size; i++) {
      Value joined = Value.join(stack.get(i), other.stack.get(i));
      changed |= !joined.equals(stack.get(i));
      stack.set(i, joined);
    }
    return changed;
  }

  /** Returns the values of the stack, from the bottom; a live view. */
  List<Value> stack() {
    return stack;
  }
}
