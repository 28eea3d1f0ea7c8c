package org.clustrix.reference;

/** A method with no arguments and no result. */
@FunctionalInterface
public interface Procedure0 extends Referable {
  /** What a reference stands for; nothing here calls it. */
  void call() throws Exception;
}
