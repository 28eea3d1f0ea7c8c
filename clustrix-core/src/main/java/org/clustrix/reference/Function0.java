package org.clustrix.reference;

/**
 * A method with no arguments and a result.
 *
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Function0<R> extends Referable {
  /** What a reference stands for; nothing here calls it. */
  R call() throws Exception;
}
