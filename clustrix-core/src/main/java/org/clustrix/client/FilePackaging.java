package org.clustrix.client;

import java.util.List;
import java.util.Map;
import org.clustrix.config.ClusterConfig;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagingRequest;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.MethodReference;

/**
 * Packages methods of the running program, and shows what they need. Stateless.
 *
 * <pre>{@code
 * PackageInfo info =
 *     packageFunctionForExecution(MethodReference.of(Analysis::run), config, CallArguments.of("data/", 3));
 * }</pre>
 */
public final class FilePackaging {
  private FilePackaging() {}

  /** Makes the context of a packaging that can be changed before it is used. */
  public static ExecutionContext createExecutionContext(
      ClusterConfig config, CallArguments arguments) {
    return ExecutionContext.of(config).withArguments(arguments);
  }

  /** Packages a function whose arguments are not known yet. */
  public static PackageInfo packageFunctionForExecution(
      MethodReference<?> function, ClusterConfig config) {
    return packageFunction(function, ExecutionContext.of(config));
  }

  /**
   * Packages a function that will be called with arguments. They are compared with the signature;
   * neither the package nor its id depends on them.
   *
   * @throws ClustrixException where the function cannot be packaged or the arguments do not fit
   */
  public static PackageInfo packageFunctionForExecution(
      MethodReference<?> function, ClusterConfig config, CallArguments arguments) {
    return packageFunction(function, createExecutionContext(config, arguments));
  }

  /**
   * Packages a function in a context.
   *
   * @throws ClustrixException where the function cannot be packaged or the arguments do not fit
   */
  public static PackageInfo packageFunction(MethodReference<?> function, ExecutionContext context) {
    return packaged(context.request(function), context);
  }

  /** Packages a function of which it is known what {@code @Cluster} sets on it. */
  static PackageInfo packageFunction(
      MethodReference<?> function, ExecutionContext context, Map<String, List<String>> annotation) {
    return packaged(context.request(function, annotation), context);
  }

  private static PackageInfo packaged(PackagingRequest request, ExecutionContext context) {
    try (FunctionAnalysis analysis = FunctionAnalysis.of(request)) {
      context.arguments().ifPresent(given -> given.json(analysis.graph().function()));
      return new FilePackager().packageFunction(analysis);
    }
  }

  /**
   * Finds what a function needs, and writes nothing. The analysis holds the jars open until it is
   * closed.
   *
   * @throws ClustrixException where the function cannot be packaged
   */
  public static FunctionAnalysis analyze(MethodReference<?> function, ExecutionContext context) {
    return FunctionAnalysis.of(context.request(function));
  }
}
