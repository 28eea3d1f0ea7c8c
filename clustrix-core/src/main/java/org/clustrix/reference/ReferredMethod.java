package org.clustrix.reference;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one method that a description of a lambda names, or the reason why there is none. Stateless.
 */
final class ReferredMethod {
  private ReferredMethod() {}

  /**
   * Returns the text of the entry point, with parameter types.
   *
   * @throws MethodReferenceException where it is no method that could be called alone
   */
  static String text(SerializedLambda lambda, ClassLoader loader) {
    String name = lambda.getImplMethodName();
    String owner = lambda.getImplClass().replace('/', '.');
    if (lambda.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial) {
      throw new MethodReferenceException(
          owner + "::new is a constructor",
          "write a method of "
              + owner
              + " that makes the object and uses it, and refer to that with ::");
    }
    if (name.startsWith("lambda$")) {
      throw body(lambda, owner);
    }
    if (lambda.getCapturedArgCount() > 0) {
      throw new MethodReferenceException(
          "the reference to " + owner + "#" + name + " is bound to an object of this program",
          "refer to it by its class, as "
              + simple(owner)
              + "::"
              + name
              + ", where a constructor without arguments makes the object there; or write a static"
              + " method that takes what the object holds as arguments");
    }
    MethodType type =
        MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader);
    boolean isStatic = lambda.getImplMethodKind() == MethodHandleInfo.REF_invokeStatic;
    return (isStatic ? owner : receiver(lambda, loader))
        + "#"
        + name
        + Arrays.stream(type.parameterArray())
            .map(ReferredMethod::written)
            .collect(Collectors.joining(",", "(", ")"));
  }

  /** The class that was written before ::, which may inherit the method from another one. */
  private static String receiver(SerializedLambda lambda, ClassLoader loader) {
    return MethodType.fromMethodDescriptorString(lambda.getInstantiatedMethodType(), loader)
        .parameterType(0)
        .getName();
  }

  private static String written(Class<?> type) {
    return type.isArray() ? written(type.getComponentType()) + "[]" : type.getName();
  }

  private static String simple(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }

  private static MethodReferenceException body(SerializedLambda lambda, String owner) {
    int captured = lambda.getCapturedArgCount();
    String values = captured == 1 ? "a value" : captured + " values";
    return new MethodReferenceException(
        "a lambda of "
            + owner
            + " stands where a method reference is needed"
            + (captured == 0 ? "" : ", and it captures " + values + " of this program"),
        "put its body into a method"
            + (captured == 0 ? "" : " with a parameter for each captured value")
            + ", refer to that with ::, and give the values as arguments. A reference to a method"
            + " of variable arity is a lambda too where it spreads the values: let it take one"
            + " array, as in Function1<int[], Integer> sum = Numbers::sum");
  }
}
