package org.clustrix.reference;

/**
 * A method with six arguments and a result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <C> the type of argument 3
 * @param <D> the type of argument 4
 * @param <E> the type of argument 5
 * @param <F> the type of argument 6
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, R> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  R call(A a, B b, C c, D d, E e, F f) throws Exception;
}
