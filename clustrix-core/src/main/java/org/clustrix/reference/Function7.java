package org.clustrix.reference;

/**
 * A method with seven arguments and a result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 * @param <B> the type of argument 2
 * @param <C> the type of argument 3
 * @param <D> the type of argument 4
 * @param <E> the type of argument 5
 * @param <F> the type of argument 6
 * @param <G> the type of argument 7
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Function7<A, B, C, D, E, F, G, R> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  R call(A a, B b, C c, D d, E e, F f, G g) throws Exception;
}
