package org.clustrix.reference;

/**
 * A method with five arguments and no result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <C> the type of argument 3
 * @param <D> the type of argument 4
 * @param <E> the type of argument 5
 */
@FunctionalInterface
public interface Procedure5<A, B, C, D, E> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  void call(A a, B b, C c, D d, E e) throws Exception;
}
