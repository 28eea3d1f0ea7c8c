package org.clustrix.client;

import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.Function0;
import org.clustrix.reference.Function1;
import org.clustrix.reference.Function2;
import org.clustrix.reference.Function3;
import org.clustrix.reference.Function4;
import org.clustrix.reference.Function5;
import org.clustrix.reference.Function6;
import org.clustrix.reference.Function7;
import org.clustrix.reference.MethodReference;
import org.clustrix.reference.Procedure0;
import org.clustrix.reference.Procedure1;
import org.clustrix.reference.Procedure2;
import org.clustrix.reference.Procedure3;
import org.clustrix.reference.Procedure4;
import org.clustrix.reference.Procedure5;
import org.clustrix.reference.Procedure6;
import org.clustrix.reference.Procedure7;

/**
 * The ways to name a method and give it arguments. {@code submit} takes methods with a result,
 * {@code execute} those without; each takes static methods and, with a type parameter {@code T},
 * instance methods, for which the cluster makes an object by the constructor without arguments.
 *
 * <p>Where the compiler finds a reference ambiguous, as for a method of variable arity, or cannot
 * tell the class of an overloaded instance method, give it a type first: {@code Function1<int[],
 * Integer> sum = Numbers::sum}.
 */
public interface MethodSubmission {

  /**
   * Calls a method.
   *
   * @throws ClustrixException where it cannot be packaged, the arguments do not fit, or the cluster
   *     does not take the job
   */
  <R> SubmittedJob<R> submit(MethodReference<R> method, CallArguments arguments);

  /** Calls a method with arguments by position. */
  default <R> SubmittedJob<R> submit(MethodReference<R> method, Object... arguments) {
    return submit(method, CallArguments.of(arguments));
  }

  /** Calls a method that is named by its text, {@code com.acme.Analysis#run}. */
  default SubmittedJob<Object> submit(String method, Object... arguments) {
    return submit(MethodReference.named(method), CallArguments.of(arguments));
  }

  /** Calls a static method with no arguments. */
  default <R> SubmittedJob<R> submit(Function0<R> method) {
    return submit(MethodReference.of(method), CallArguments.NONE);
  }

  /** Calls an instance method with no arguments. */
  default <T, R> SubmittedJob<R> submit(Function1<T, R> method) {
    return submit(MethodReference.of(method), CallArguments.NONE);
  }

  /** Calls a static method with one argument. */
  default <A, R> SubmittedJob<R> submit(Function1<A, R> method, A a) {
    return submit(MethodReference.of(method), CallArguments.of(new Object[] {a}));
  }

  /** Calls an instance method with one argument. */
  default <T, A, R> SubmittedJob<R> submit(Function2<T, A, R> method, A a) {
    return submit(MethodReference.of(method), CallArguments.of(new Object[] {a}));
  }

  /** Calls a static method with two arguments. */
  default <A, B, R> SubmittedJob<R> submit(Function2<A, B, R> method, A a, B b) {
    return submit(MethodReference.of(method), CallArguments.of(a, b));
  }

  /** Calls an instance method with two arguments. */
  default <T, A, B, R> SubmittedJob<R> submit(Function3<T, A, B, R> method, A a, B b) {
    return submit(MethodReference.of(method), CallArguments.of(a, b));
  }

  /** Calls a static method with three arguments. */
  default <A, B, C, R> SubmittedJob<R> submit(Function3<A, B, C, R> method, A a, B b, C c) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c));
  }

  /** Calls an instance method with three arguments. */
  default <T, A, B, C, R> SubmittedJob<R> submit(Function4<T, A, B, C, R> method, A a, B b, C c) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c));
  }

  /** Calls a static method with four arguments. */
  default <A, B, C, D, R> SubmittedJob<R> submit(
      Function4<A, B, C, D, R> method, A a, B b, C c, D d) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c, d));
  }

  /** Calls an instance method with four arguments. */
  default <T, A, B, C, D, R> SubmittedJob<R> submit(
      Function5<T, A, B, C, D, R> method, A a, B b, C c, D d) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c, d));
  }

  /** Calls a static method with five arguments. */
  default <A, B, C, D, E, R> SubmittedJob<R> submit(
      Function5<A, B, C, D, E, R> method, A a, B b, C c, D d, E e) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c, d, e));
  }

  /** Calls an instance method with five arguments. */
  default <T, A, B, C, D, E, R> SubmittedJob<R> submit(
      Function6<T, A, B, C, D, E, R> method, A a, B b, C c, D d, E e) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c, d, e));
  }

  /** Calls a static method with six arguments. */
  default <A, B, C, D, E, F, R> SubmittedJob<R> submit(
      Function6<A, B, C, D, E, F, R> method, A a, B b, C c, D d, E e, F f) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c, d, e, f));
  }

  /** Calls an instance method with six arguments. */
  default <T, A, B, C, D, E, F, R> SubmittedJob<R> submit(
      Function7<T, A, B, C, D, E, F, R> method, A a, B b, C c, D d, E e, F f) {
    return submit(MethodReference.of(method), CallArguments.of(a, b, c, d, e, f));
  }

  /** Calls a static method with no arguments and no result. */
  default SubmittedJob<Void> execute(Procedure0 method) {
    return submit(MethodReference.ofVoid(method), CallArguments.NONE);
  }

  /** Calls an instance method with no arguments and no result. */
  default <T> SubmittedJob<Void> execute(Procedure1<T> method) {
    return submit(MethodReference.ofVoid(method), CallArguments.NONE);
  }

  /** Calls a static method with one argument and no result. */
  default <A> SubmittedJob<Void> execute(Procedure1<A> method, A a) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(new Object[] {a}));
  }

  /** Calls an instance method with one argument and no result. */
  default <T, A> SubmittedJob<Void> execute(Procedure2<T, A> method, A a) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(new Object[] {a}));
  }

  /** Calls a static method with two arguments and no result. */
  default <A, B> SubmittedJob<Void> execute(Procedure2<A, B> method, A a, B b) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b));
  }

  /** Calls an instance method with two arguments and no result. */
  default <T, A, B> SubmittedJob<Void> execute(Procedure3<T, A, B> method, A a, B b) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b));
  }

  /** Calls a static method with three arguments and no result. */
  default <A, B, C> SubmittedJob<Void> execute(Procedure3<A, B, C> method, A a, B b, C c) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c));
  }

  /** Calls an instance method with three arguments and no result. */
  default <T, A, B, C> SubmittedJob<Void> execute(Procedure4<T, A, B, C> method, A a, B b, C c) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c));
  }

  /** Calls a static method with four arguments and no result. */
  default <A, B, C, D> SubmittedJob<Void> execute(
      Procedure4<A, B, C, D> method, A a, B b, C c, D d) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c, d));
  }

  /** Calls an instance method with four arguments and no result. */
  default <T, A, B, C, D> SubmittedJob<Void> execute(
      Procedure5<T, A, B, C, D> method, A a, B b, C c, D d) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c, d));
  }

  /** Calls a static method with five arguments and no result. */
  default <A, B, C, D, E> SubmittedJob<Void> execute(
      Procedure5<A, B, C, D, E> method, A a, B b, C c, D d, E e) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c, d, e));
  }

  /** Calls an instance method with five arguments and no result. */
  default <T, A, B, C, D, E> SubmittedJob<Void> execute(
      Procedure6<T, A, B, C, D, E> method, A a, B b, C c, D d, E e) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c, d, e));
  }

  /** Calls a static method with six arguments and no result. */
  default <A, B, C, D, E, F> SubmittedJob<Void> execute(
      Procedure6<A, B, C, D, E, F> method, A a, B b, C c, D d, E e, F f) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c, d, e, f));
  }

  /** Calls an instance method with six arguments and no result. */
  default <T, A, B, C, D, E, F> SubmittedJob<Void> execute(
      Procedure7<T, A, B, C, D, E, F> method, A a, B b, C c, D d, E e, F f) {
    return submit(MethodReference.ofVoid(method), CallArguments.of(a, b, c, d, e, f));
  }
}
