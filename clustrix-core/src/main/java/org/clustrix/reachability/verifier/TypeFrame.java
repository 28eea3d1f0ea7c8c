package org.clustrix.reachability.verifier;

import java.util.Arrays;

/**
 * The types on the operand stack and in the local variables, in words as the JVM counts them.
 * References are descriptors; what is no reference is one of the marks. Tolerant: what is not there
 * is {@link #TOP}.
 */
final class TypeFrame {
  /** Unusable, or no reference at all: numbers need no more than their size here. */
  static final String TOP = "T";

  /** The null constant, which is of every type. */
  static final String NULL = "N";

  /** Begins the mark of an object whose constructor has not run; its place follows. */
  static final String FRESH = "U";

  private String[] locals;
  private String[] stack;
  private int depth;

  TypeFrame(int locals, int stack) {
    this.locals = new String[locals];
    this.stack = new String[stack];
    Arrays.fill(this.locals, TOP);
  }

  /** Takes over another frame's content. */
  void become(TypeFrame other) {
    locals = Arrays.copyOf(other.locals, Math.max(locals.length, other.locals.length));
    Arrays.fill(locals, other.locals.length, locals.length, TOP);
    stack = Arrays.copyOf(other.stack, Math.max(stack.length, other.depth));
    depth = other.depth;
  }

  TypeFrame copy() {
    TypeFrame copy = new TypeFrame(0, 0);
    copy.become(this);
    return copy;
  }

  String pop() {
    return depth == 0 ? TOP : stack[--depth];
  }

  void pop(int words) {
    depth = Math.max(0, depth - words);
  }

  /** Returns a word of the stack, counted from the top. */
  String peek(int below) {
    return below < depth ? stack[depth - 1 - below] : TOP;
  }

  void push(String type) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2 + 4);
    }
    stack[depth++] = type;
  }

  /** Pushes a value of a descriptor; {@code V} pushes nothing. */
  void pushDescriptor(String descriptor) {
    switch (descriptor.charAt(0)) {
      case 'V' -> {
        // nothing is returned
      }
      case 'J', 'D' -> {
        push(TOP);
        push(TOP);
      }
      case 'L', '[' -> push(descriptor);
      default -> push(TOP);
    }
  }

  void clearStack() {
    depth = 0;
  }

  /** Copies the top {@code count} words to below {@code under} further ones. */
  void duplicate(int count, int under) {
    while (depth < count + under) {
      push(TOP);
    }
    for (int i = 0; i < count; i++) {
      push(TOP);
    }
    int moved = count + under;
    System.arraycopy(stack, depth - count - moved, stack, depth - moved, moved);
    System.arraycopy(stack, depth - count, stack, depth - count - moved, count);
  }

  void swap() {
    String top = pop();
    String below = pop();
    push(top);
    push(below);
  }

  String local(int index) {
    return index < locals.length ? locals[index] : TOP;
  }

  int locals() {
    return locals.length;
  }

  int depth() {
    return depth;
  }

  String stackFromBottom(int index) {
    return stack[index];
  }

  void store(int index, String type) {
    if (index >= locals.length) {
      int before = locals.length;
      locals = Arrays.copyOf(locals, index + 1);
      Arrays.fill(locals, before, locals.length, TOP);
    }
    locals[index] = type;
  }

  /** An object's constructor has run: wherever it is held, it has its type now. */
  void initialised(String fresh, String type) {
    for (int i = 0; i < depth; i++) {
      if (stack[i].equals(fresh)) {
        stack[i] = type;
      }
    }
    for (int i = 0; i < locals.length; i++) {
      if (locals[i].equals(fresh)) {
        locals[i] = type;
      }
    }
  }
}
