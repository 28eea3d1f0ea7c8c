package org.clustrix.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.Function1;
import org.clustrix.reference.Function2;
import org.clustrix.reference.MethodReference;

/**
 * The ways to call one method with many inputs, as one job array: one deployment, one submission,
 * and one query for all tasks.
 */
public interface MethodMapping {

  /**
   * Calls a method many times.
   *
   * @throws ClustrixException where it cannot be packaged, the arguments of a call do not fit, or
   *     the cluster does not take the array
   */
  <R> MappedJob<R> map(MethodReference<R> method, List<CallArguments> calls, TaskSizes sizes);

  /**
   * Calls a method many times, and then once another one with the list of all results, on the
   * cluster.
   *
   * @throws ClustrixException where one of both cannot be packaged, the arguments of a call do not
   *     fit, or the cluster does not take the array
   */
  <R, S> ReducedJob<R, S> mapReduce(
      MethodReference<R> method,
      List<CallArguments> calls,
      TaskSizes sizes,
      MethodReference<S> reducer);

  /** Calls a static method once with each input. */
  default <A, R> MappedJob<R> map(Function1<A, R> method, Collection<? extends A> inputs) {
    return map(MethodReference.of(method), calls(inputs), TaskSizes.ONE_EACH);
  }

  /** Calls an instance method once with each input. */
  default <T, A, R> MappedJob<R> map(Function2<T, A, R> method, Collection<? extends A> inputs) {
    return map(MethodReference.of(method), calls(inputs), TaskSizes.ONE_EACH);
  }

  /** Calls a static method once with each input, and a static reducer with the results. */
  default <A, R, S> ReducedJob<R, S> mapReduce(
      Function1<A, R> method, Collection<? extends A> inputs, Function1<List<R>, S> reducer) {
    return mapReduce(
        MethodReference.of(method), calls(inputs), TaskSizes.ONE_EACH, MethodReference.of(reducer));
  }

  private static List<CallArguments> calls(Collection<?> inputs) {
    List<CallArguments> calls = new ArrayList<>();
    inputs.forEach(input -> calls.add(CallArguments.of(new Object[] {input})));
    return calls;
  }
}
