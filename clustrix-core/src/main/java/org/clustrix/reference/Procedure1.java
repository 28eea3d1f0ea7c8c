package org.clustrix.reference;

/**
 * A method with one argument and no result, or an instance method with one argument less.
 *
 * @param <A> the type of argument 1
 */
@FunctionalInterface
public interface Procedure1<A> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  void call(A a) throws Exception;
}
