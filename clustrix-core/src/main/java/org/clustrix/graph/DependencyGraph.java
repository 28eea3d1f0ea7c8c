package org.clustrix.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.format.FileReference;
import org.clustrix.format.FilesystemCall;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.ImportInfo;
import org.clustrix.format.LocalFunctionCall;

/**
 * Everything that a function needs. Immutable; the roots stay readable until the class path is
 * closed.
 *
 * @param function the entry point
 * @param imports classes from outside the project that project code uses
 * @param localFunctions methods of the project that are reached
 * @param fileReferences files and resources that constants name
 * @param possibleFiles strings of project code that may name files which it reads
 * @param filesystemCalls calls of the cluster filesystem
 * @param kept the elements of the class path that are needed, in class path order
 * @param leftOut the artifacts that are not needed, in class path order
 * @param unresolved classes that project code refers to and that cannot be found, sorted
 * @param unresolvedInArtifacts the same for artifacts, where optional dependencies are common
 * @param unreadable what is wrong with class files that cannot be parsed, by class; they are kept
 * @param dataFiles the relative paths among the files that are read, sorted
 * @param javaRelease the lowest Java feature release that can load every class
 * @param reasons why each of these is needed
 * @param optional the artifacts that only optional integrations of other artifacts could use, by
 *     coordinates, with what could use them
 * @param providers the providers of services that only module descriptors name, by service, sorted
 * @param remarks what the analysis cannot settle, sorted
 */
public record DependencyGraph(
    FunctionInfo function,
    List<ImportInfo> imports,
    List<LocalFunctionCall> localFunctions,
    List<FileReference> fileReferences,
    List<FileReference> possibleFiles,
    List<FilesystemCall> filesystemCalls,
    List<KeptRoot> kept,
    List<ClassRoot> leftOut,
    List<String> unresolved,
    List<String> unresolvedInArtifacts,
    Map<String, String> unreadable,
    List<String> dataFiles,
    int javaRelease,
    Reasons reasons,
    Map<String, Hop> optional,
    SortedMap<String, SortedSet<String>> providers,
    List<Remark> remarks) {
  /** The root of a package for the files that stand for {@link #providers}. */
  public static final String PROVIDERS_ROOT = "module-services";

  /** Where a class loader looks for providers. */
  public static final String SERVICES = "META-INF/services/";

  /** Copies the collections. */
  public DependencyGraph {
    imports = List.copyOf(imports);
    localFunctions = List.copyOf(localFunctions);
    fileReferences = List.copyOf(fileReferences);
    possibleFiles = List.copyOf(possibleFiles);
    filesystemCalls = List.copyOf(filesystemCalls);
    kept = List.copyOf(kept);
    leftOut = List.copyOf(leftOut);
    unresolved = List.copyOf(unresolved);
    unresolvedInArtifacts = List.copyOf(unresolvedInArtifacts);
    unreadable = Collections.unmodifiableMap(new TreeMap<>(unreadable));
    dataFiles = List.copyOf(dataFiles);
    optional = Collections.unmodifiableMap(new TreeMap<>(optional));
    providers = Collections.unmodifiableSortedMap(new TreeMap<>(providers));
    remarks = List.copyOf(remarks);
  }

  /**
   * Returns this graph with other elements of the class path.
   *
   * @param allKept those that travel or are provided, in class path order
   * @param allLeftOut the artifacts that do not
   * @param allReasons the reasons with those for the artifacts
   */
  public DependencyGraph with(
      List<KeptRoot> allKept, List<ClassRoot> allLeftOut, Reasons allReasons) {
    return new DependencyGraph(
        function,
        imports,
        localFunctions,
        fileReferences,
        possibleFiles,
        filesystemCalls,
        allKept,
        allLeftOut,
        unresolved,
        unresolvedInArtifacts,
        unreadable,
        dataFiles,
        javaRelease,
        allReasons,
        optional,
        providers,
        remarks);
  }

  /** Returns this graph with other classes that cannot be found. */
  public DependencyGraph withUnresolved(List<String> byProject, List<String> byArtifacts) {
    return new DependencyGraph(
        function,
        imports,
        localFunctions,
        fileReferences,
        possibleFiles,
        filesystemCalls,
        kept,
        leftOut,
        byProject,
        byArtifacts,
        unreadable,
        dataFiles,
        javaRelease,
        reasons,
        optional,
        providers,
        remarks);
  }

  /** Returns the name by which {@link Reasons} know the file of a service among the providers. */
  public static String providerElement(String service) {
    return PROVIDERS_ROOT + "!/" + SERVICES + service;
  }
}
