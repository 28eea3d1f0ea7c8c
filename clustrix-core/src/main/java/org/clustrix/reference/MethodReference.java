package org.clustrix.reference;

import java.lang.invoke.SerializedLambda;

/**
 * A method that a program has named, by {@code Class::method} or by text. Immutable; safe for any
 * thread. Nothing of the method's class is run, or even initialised, to make one.
 *
 * <pre>{@code
 * MethodReference<Double> mean = MethodReference.of(Analysis::mean);
 * MethodReference<Object> same = MethodReference.named("com.acme.Analysis#mean(double[])");
 * }</pre>
 *
 * @param <R> what the method returns; {@code Void} where it returns nothing
 */
@SuppressWarnings("UnusedTypeParameter") // only the compiler looks at it, where the result is taken
public final class MethodReference<R> {
  private final String text;
  private final ClassLoader loader;

  private MethodReference(String text, ClassLoader loader) {
    this.text = text;
    this.loader = loader;
  }

  /**
   * Names a method by its text, {@code com.acme.Analysis#run} or {@code
   * com.acme.Analysis#run(java.lang.String,int)}; it is looked up when it is packaged. Its class
   * path is that of the calling thread's context class loader.
   */
  public static MethodReference<Object> named(String function) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return new MethodReference<>(
        function, context == null ? ClassLoader.getSystemClassLoader() : context);
  }

  /**
   * Finds the method behind a reference that has a type already.
   *
   * @throws MethodReferenceException where it is bound to an object, a constructor, or a lambda
   *     with a body of its own; it says what to write instead
   */
  public static <R> MethodReference<R> behind(Referable reference) {
    SerializedLambda lambda = LambdaCapture.of(reference);
    if (lambda == null) {
      throw new MethodReferenceException(
          "an object of " + reference.getClass().getTypeName() + " is no method reference",
          "write Class::method in its place");
    }
    ClassLoader loader = reference.getClass().getClassLoader();
    return new MethodReference<>(ReferredMethod.text(lambda, loader), loader);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <R> MethodReference<R> of(Function0<R> method) {
    return behind(method);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <A, R> MethodReference<R> of(Function1<A, R> method) {
    return behind(method);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <A, B, R> MethodReference<R> of(Function2<A, B, R> method) {
    return behind(method);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <A, B, C, R> MethodReference<R> of(Function3<A, B, C, R> method) {
    return behind(method);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <A, B, C, D, R> MethodReference<R> of(Function4<A, B, C, D, R> method) {
    return behind(method);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <A, B, C, D, E, R> MethodReference<R> of(Function5<A, B, C, D, E, R> method) {
    return behind(method);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <A, B, C, D, E, F, R> MethodReference<R> of(Function6<A, B, C, D, E, F, R> method) {
    return behind(method);
  }

  /** Names a method with a result: see {@link #behind}. */
  public static <A, B, C, D, E, F, G, R> MethodReference<R> of(
      Function7<A, B, C, D, E, F, G, R> method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static MethodReference<Void> ofVoid(Procedure0 method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static <A> MethodReference<Void> ofVoid(Procedure1<A> method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static <A, B> MethodReference<Void> ofVoid(Procedure2<A, B> method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static <A, B, C> MethodReference<Void> ofVoid(Procedure3<A, B, C> method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static <A, B, C, D> MethodReference<Void> ofVoid(Procedure4<A, B, C, D> method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static <A, B, C, D, E> MethodReference<Void> ofVoid(Procedure5<A, B, C, D, E> method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static <A, B, C, D, E, F> MethodReference<Void> ofVoid(
      Procedure6<A, B, C, D, E, F> method) {
    return behind(method);
  }

  /** Names a method without a result: see {@link #behind}. */
  public static <A, B, C, D, E, F, G> MethodReference<Void> ofVoid(
      Procedure7<A, B, C, D, E, F, G> method) {
    return behind(method);
  }

  /** Returns the text of the entry point, {@code com.acme.Analysis#run(java.lang.String,int)}. */
  public String text() {
    return text;
  }

  /** Returns the name of the class as it stands in the text. */
  public String className() {
    return text.split("[#:(]", 2)[0].strip();
  }

  /** Returns the class loader that knows the method. */
  public ClassLoader loader() {
    return loader;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MethodReference<?> same
        && text.equals(same.text)
        && loader == same.loader;
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
