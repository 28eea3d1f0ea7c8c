package org.clustrix.reference;

/**
 * A method with two arguments and no result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 */
@FunctionalInterface
public interface Procedure2<A, B> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  void call(A a, B b) throws Exception;
}
