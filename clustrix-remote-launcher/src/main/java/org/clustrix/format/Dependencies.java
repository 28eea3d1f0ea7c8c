package org.clustrix.format;

import com.google.gson.JsonObject;
import java.util.List;

/** What the function depends on ({@code dependencies}). Immutable. */
public final class Dependencies extends JsonValue {
  private final boolean requiresDependencies;
  private final boolean requiresClusterFilesystem;
  private final List<ImportInfo> imports;
  private final List<LocalFunctionCall> localFunctions;
  private final List<FileReference> fileReferences;
  private final List<FilesystemCall> filesystemCalls;
  private final List<ExternalDependency> externalDependencies;
  private final List<String> unresolved;

  /**
   * Makes a value; no argument may be null.
   *
   * @param requiresDependencies whether it needs anything beyond its own class and the JDK
   * @param requiresClusterFilesystem whether it calls the cluster filesystem
   * @param imports classes from outside the project
   * @param localFunctions methods of the project
   * @param fileReferences files and resources named by constants
   * @param filesystemCalls calls of the cluster filesystem
   * @param externalDependencies artifacts, in class path order
   * @param unresolved binary names of classes that are referred to and were not found, sorted
   */
  public Dependencies(
      boolean requiresDependencies,
      boolean requiresClusterFilesystem,
      List<ImportInfo> imports,
      List<LocalFunctionCall> localFunctions,
      List<FileReference> fileReferences,
      List<FilesystemCall> filesystemCalls,
      List<ExternalDependency> externalDependencies,
      List<String> unresolved) {
    this.requiresDependencies = requiresDependencies;
    this.requiresClusterFilesystem = requiresClusterFilesystem;
    this.imports = Json.copy(imports);
    this.localFunctions = Json.copy(localFunctions);
    this.fileReferences = Json.copy(fileReferences);
    this.filesystemCalls = Json.copy(filesystemCalls);
    this.externalDependencies = Json.copy(externalDependencies);
    this.unresolved = Json.copy(unresolved);
  }

  static Dependencies from(JsonFields fields) {
    return new Dependencies(
        fields.bool("requires_dependencies"),
        fields.bool("requires_cluster_filesystem"),
        fields.objects("imports", new ImportInfo.Reader()),
        fields.objects("local_functions", new LocalFunctionCall.Reader()),
        fields.objects("file_references", new FileReference.Reader()),
        fields.objects("filesystem_calls", new FilesystemCall.Reader()),
        fields.objects("external_dependencies", new ExternalDependency.Reader()),
        fields.strings("unresolved"));
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("requires_dependencies", requiresDependencies);
    json.addProperty("requires_cluster_filesystem", requiresClusterFilesystem);
    json.add("imports", Json.objects(imports));
    json.add("local_functions", Json.objects(localFunctions));
    json.add("file_references", Json.objects(fileReferences));
    json.add("filesystem_calls", Json.objects(filesystemCalls));
    json.add("external_dependencies", Json.objects(externalDependencies));
    json.add("unresolved", Json.strings(unresolved));
    return json;
  }

  /** Returns whether it needs anything beyond its own class and the JDK. */
  public boolean requiresDependencies() {
    return requiresDependencies;
  }

  /** Returns whether it calls the cluster filesystem. */
  public boolean requiresClusterFilesystem() {
    return requiresClusterFilesystem;
  }

  /** Returns classes from outside the project. */
  public List<ImportInfo> imports() {
    return imports;
  }

  /** Returns methods of the project. */
  public List<LocalFunctionCall> localFunctions() {
    return localFunctions;
  }

  /** Returns files and resources named by constants. */
  public List<FileReference> fileReferences() {
    return fileReferences;
  }

  /** Returns calls of the cluster filesystem. */
  public List<FilesystemCall> filesystemCalls() {
    return filesystemCalls;
  }

  /** Returns artifacts, in class path order. */
  public List<ExternalDependency> externalDependencies() {
    return externalDependencies;
  }

  /** Returns binary names of classes that are referred to and were not found, sorted. */
  public List<String> unresolved() {
    return unresolved;
  }
}
