package org.clustrix.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.JvmClassPath;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.packaging.AnalysisCache;
import org.clustrix.packaging.PackagingRequest;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.MethodReference;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.DependencyPolicy;
import org.clustrix.selection.Selection;
import org.clustrix.selection.Selections;

/**
 * For which cluster, with which arguments and out of which folder a function is packaged. The class
 * path is that of the running JVM. Arguments are compared with the signature and stay out of the
 * package. Immutable.
 *
 * @param config the cluster
 * @param arguments empty where they are not known yet
 * @param projectFolder the folder that relative data files are looked up in
 * @param dataFiles files, folders and globs below it that travel in any case; where there are none,
 *     those of the annotation or the configuration
 * @param targetPlatform which native artifacts are meant, {@code linux-x86_64}
 * @param outputFolder where packages are written
 */
public record ExecutionContext(
    ClusterConfig config,
    Optional<CallArguments> arguments,
    Path projectFolder,
    List<String> dataFiles,
    String targetPlatform,
    Path outputFolder) {

  /** Copies the list. */
  public ExecutionContext {
    dataFiles = List.copyOf(dataFiles);
  }

  /**
   * Makes one for the current folder. Packages go to the folder of {@code CLUSTRIX_PACKAGE_DIR}, or
   * below the user's cache where that variable is not set.
   */
  public static ExecutionContext of(ClusterConfig config) {
    return new ExecutionContext(
        config,
        Optional.empty(),
        Path.of("").toAbsolutePath(),
        List.of(),
        PackagingRequest.DEFAULT_PLATFORM,
        packageFolder(System.getenv()));
  }

  static Path packageFolder(Map<String, String> environment) {
    String chosen = environment.getOrDefault("CLUSTRIX_PACKAGE_DIR", "");
    return chosen.isEmpty()
        ? AnalysisCache.chosen("", environment).folder().orElseThrow().resolveSibling("packages")
        : Path.of(chosen).toAbsolutePath();
  }

  /** Returns this context with arguments. */
  public ExecutionContext withArguments(CallArguments other) {
    return new ExecutionContext(
        config, Optional.of(other), projectFolder, dataFiles, targetPlatform, outputFolder);
  }

  /** Returns this context with another folder for relative data files. */
  public ExecutionContext withProjectFolder(Path folder) {
    return new ExecutionContext(
        config, arguments, folder.toAbsolutePath(), dataFiles, targetPlatform, outputFolder);
  }

  /** Returns this context with files, folders and globs that travel in any case. */
  public ExecutionContext withDataFiles(String... patterns) {
    return new ExecutionContext(
        config, arguments, projectFolder, List.of(patterns), targetPlatform, outputFolder);
  }

  /** Returns this context with another target platform. */
  public ExecutionContext withTargetPlatform(String platform) {
    return new ExecutionContext(
        config, arguments, projectFolder, dataFiles, platform, outputFolder);
  }

  /** Returns this context with another folder for packages. */
  public ExecutionContext withOutputFolder(Path folder) {
    return new ExecutionContext(
        config, arguments, projectFolder, dataFiles, targetPlatform, folder.toAbsolutePath());
  }

  /** Returns this context without arguments. */
  ExecutionContext withoutArguments() {
    return new ExecutionContext(
        config, Optional.empty(), projectFolder, dataFiles, targetPlatform, outputFolder);
  }

  /** Returns what {@code @Cluster} sets on a function; empty where it carries none. */
  Map<String, List<String>> annotation(MethodReference<?> function) {
    return cache().annotation(function.text(), classPath(function));
  }

  private static List<ClassPathEntry> classPath(MethodReference<?> function) {
    return JvmClassPath.of(function.loader(), function.className());
  }

  private static AnalysisCache cache() {
    return AnalysisCache.chosen("", System.getenv());
  }

  /**
   * Returns what is asked of a {@link org.clustrix.packaging.FilePackager} for a function. What the
   * function's {@code @Cluster} sets of it wins over {@code clustrix.yml}; what the program sets,
   * here or in the configuration, wins over the annotation.
   *
   * @throws ClustrixException where a setting cannot be used, or there is no such function
   */
  public PackagingRequest request(MethodReference<?> function) {
    List<ClassPathEntry> classPath = classPath(function);
    return request(function, classPath, cache().annotation(function.text(), classPath));
  }

  /** Returns the same where it is known what {@code @Cluster} sets on the function. */
  PackagingRequest request(MethodReference<?> function, Map<String, List<String>> annotation) {
    return request(function, classPath(function), annotation);
  }

  private PackagingRequest request(
      MethodReference<?> function,
      List<ClassPathEntry> classPath,
      Map<String, List<String>> annotation) {
    ClusterConfig settings = config.annotated(annotation).forPackages();
    Selection selection = Selections.of(settings);
    if (selection.policy() == DependencyPolicy.CLOSURE) {
      throw new ClustrixException(
          "dependencyPolicy is 'closure', set in " + settings.source(Setting.DEPENDENCY_POLICY),
          "the class path of a running JVM does not say which jar depends on which; use"
              + " 'reachable' or 'all'");
    }
    return new PackagingRequest(
        function.text(),
        classPath,
        ArtifactGraph.UNKNOWN,
        selection,
        projectFolder,
        dataFiles.isEmpty() ? settings.list(Setting.DATA_FILES) : dataFiles,
        settings.environment(),
        targetPlatform,
        outputFolder,
        cache());
  }
}
