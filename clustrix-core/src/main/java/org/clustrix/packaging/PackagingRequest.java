package org.clustrix.packaging;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.Selection;

/**
 * What is asked of a {@link FilePackager}.
 *
 * @param function the entry point as the user wrote it, {@code com.acme.Analysis#run}
 * @param classPath the class path in order
 * @param artifacts which artifact of the class path depends on which
 * @param selection what the user includes and excludes
 * @param projectFolder the folder that relative data files are looked up in
 * @param dataFiles files and globs relative to it that are packed in any case
 * @param environment variables that the function gets on the cluster
 * @param targetPlatform such as {@code linux-x86_64}
 * @param outputFolder where the package is written
 * @param cache what earlier analyses left
 */
public record PackagingRequest(
    String function,
    List<ClassPathEntry> classPath,
    ArtifactGraph artifacts,
    Selection selection,
    Path projectFolder,
    List<String> dataFiles,
    Map<String, String> environment,
    String targetPlatform,
    Path outputFolder,
    AnalysisCache cache) {
  /** The platform of most clusters. */
  public static final String DEFAULT_PLATFORM = "linux-x86_64";

  /** Copies the collections. */
  public PackagingRequest {
    classPath = List.copyOf(classPath);
    dataFiles = List.copyOf(dataFiles);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
  }

  /** Makes one without a selection, over a class path of which only the files are known. */
  public PackagingRequest(
      String function,
      List<ClassPathEntry> classPath,
      Path projectFolder,
      List<String> dataFiles,
      Map<String, String> environment,
      String targetPlatform,
      Path outputFolder) {
    this(
        function,
        classPath,
        ArtifactGraph.UNKNOWN,
        Selection.NONE,
        projectFolder,
        dataFiles,
        environment,
        targetPlatform,
        outputFolder,
        AnalysisCache.NONE);
  }

  /** Returns this request with another selection. */
  public PackagingRequest with(Selection other, ArtifactGraph edges) {
    return new PackagingRequest(
        function,
        classPath,
        edges,
        other,
        projectFolder,
        dataFiles,
        environment,
        targetPlatform,
        outputFolder,
        cache);
  }

  /** Returns this request with another cache. */
  public PackagingRequest with(AnalysisCache other) {
    return new PackagingRequest(
        function,
        classPath,
        artifacts,
        selection,
        projectFolder,
        dataFiles,
        environment,
        targetPlatform,
        outputFolder,
        other);
  }
}
