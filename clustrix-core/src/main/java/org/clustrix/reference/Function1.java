package org.clustrix.reference;

/**
 * A method with one argument and a result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Function1<A, R> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  R call(A a) throws Exception;
}
