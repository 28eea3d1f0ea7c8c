package org.clustrix.reference;

/**
 * A method with two arguments and a result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Function2<A, B, R> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  R call(A a, B b) throws Exception;
}
