package org.clustrix.reachability.fact;

import java.util.List;

/**
 * A call in a method's code.
 *
 * @param kind how the JVM selects the method
 * @param target the method that is named
 * @param arguments what is known of the receiver (unless static) and of each argument
 * @param line the source line, 0 where unknown
 */
public record Call(Kind kind, MethodRef target, List<Value> arguments, int line) {
  /** The invoke instructions (JVMS §6.5). */
  public enum Kind {
    /** {@code invokestatic}. */
    STATIC,
    /** {@code invokespecial}: constructors, private and super methods. */
    SPECIAL,
    /** {@code invokevirtual} and {@code invokeinterface}. */
    VIRTUAL
  }

  /** Returns what is known of the i-th argument, the receiver not counted. */
  public Value argument(int i) {
    int index = kind == Kind.STATIC ? i : i + 1;
    return index < arguments.size() ? arguments.get(index) : Value.unknown();
  }

  /** Returns what is known of the receiver. */
  public Value receiver() {
    return kind == Kind.STATIC || arguments.isEmpty() ? Value.unknown() : arguments.get(0);
  }
}
