package org.clustrix.reference;

/**
 * A method with three arguments and no result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <C> the type of argument 3
 */
@FunctionalInterface
public interface Procedure3<A, B, C> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  void call(A a, B b, C c) throws Exception;
}
