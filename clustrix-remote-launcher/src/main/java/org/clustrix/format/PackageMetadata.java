package org.clustrix.format;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The {@code metadata.json} of a package, format {@value #FORMAT}. Immutable.
 *
 * <p>The package id is the first 32 hex digits of the SHA-256 of the canonical JSON (RFC 8785) of
 * everything but the id itself. {@code contents} holds the hash of every file, so the id changes
 * with every byte that matters and with nothing else.
 */
public final class PackageMetadata extends JsonValue {
  /** The format that this version writes; it reads this one and every older one. */
  public static final int FORMAT = 1;

  /** The level of the API for functions ({@code org.clustrix.api}) that this version offers. */
  public static final int API = 1;

  private final int requiresApi;
  private final FunctionInfo function;
  private final Dependencies dependencies;
  private final ExecutionInfo execution;
  private final List<ContentEntry> contents;
  private final String packageId;

  /**
   * Makes the metadata of a new package and computes its id.
   *
   * @param function the method
   * @param dependencies what it depends on
   * @param execution how it is run
   * @param contents every file of the package but {@code metadata.json}, sorted by path
   */
  public PackageMetadata(
      FunctionInfo function,
      Dependencies dependencies,
      ExecutionInfo execution,
      List<ContentEntry> contents) {
    this(API, function, dependencies, execution, contents, null);
  }

  private PackageMetadata(
      int requiresApi,
      FunctionInfo function,
      Dependencies dependencies,
      ExecutionInfo execution,
      List<ContentEntry> contents,
      String packageId) {
    this.requiresApi = requiresApi;
    this.function = function;
    this.dependencies = dependencies;
    this.execution = execution;
    this.contents = Json.copy(contents);
    this.packageId = packageId == null ? id(withoutId()) : packageId;
  }

  /**
   * Reads {@code metadata.json}.
   *
   * @throws FormatException where a field is missing or wrong, the id does not belong to the
   *     content, or a newer format or API is asked for (the message says which)
   */
  public static PackageMetadata parse(String text) {
    PackageMetadata metadata = parseVerified(text);
    String declared = metadata.packageId;
    JsonObject hashed = Json.parse(PackageLayout.METADATA, text).getAsJsonObject();
    hashed.remove("package_id");
    if (!id(hashed).equals(declared)) {
      throw new FormatException(
          PackageLayout.METADATA
              + ".package_id is "
              + declared
              + " but the content gives "
              + id(hashed)
              + ": the package was changed after it was made; package the function again");
    }
    return metadata;
  }

  /**
   * Reads metadata whose id was verified before, as that of an installed package: computing a hash
   * costs a task more than the rest of its start.
   *
   * @throws FormatException where a field is missing or wrong, or a newer format or API is asked
   *     for
   */
  public static PackageMetadata parseVerified(String text) {
    JsonFields fields = JsonFields.parse(PackageLayout.METADATA, text);
    requireAtMost("format", fields.integer("format"), FORMAT);
    requireAtMost("requires_api", fields.integer("requires_api"), API);
    return new PackageMetadata(
        fields.integer("requires_api"),
        FunctionInfo.from(fields.fields("function_info")),
        Dependencies.from(fields.fields("dependencies")),
        ExecutionInfo.from(fields.fields("execution_info")),
        fields.objects("contents", new ContentEntry.Reader()),
        fields.string("package_id"));
  }

  private static void requireAtMost(String key, int found, int known) {
    if (found > known) {
      throw new FormatException(
          "the package has "
              + key
              + " "
              + found
              + ", this launcher knows up to "
              + known
              + ": deploy with the Clustrix version that made the package, or a newer one");
    }
  }

  private static String id(JsonElement withoutId) {
    byte[] canonical = Json.canonical(withoutId).getBytes(StandardCharsets.UTF_8);
    return Sha256.hex(canonical).substring(0, 32);
  }

  private JsonObject withoutId() {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("requires_api", requiresApi);
    json.add("function_info", function.toJson());
    json.add("dependencies", dependencies.toJson());
    json.add("execution_info", execution.toJson());
    json.add("contents", Json.objects(contents));
    return json;
  }

  @Override
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    JsonObject rest = withoutId();
    json.add("format", rest.remove("format"));
    json.add("requires_api", rest.remove("requires_api"));
    json.addProperty("package_id", packageId);
    rest.entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
    return json;
  }

  /** Returns the text of {@code metadata.json}: indented, in a fixed order, UTF-8 when encoded. */
  public String toText() {
    return Json.pretty(toJson());
  }

  /** Returns the lowest level of the function API that the package needs. */
  public int requiresApi() {
    return requiresApi;
  }

  /** Returns the 32 hex digits that name this package. */
  public String packageId() {
    return packageId;
  }

  /** Returns the packaged method. */
  public FunctionInfo function() {
    return function;
  }

  /** Returns what the method depends on. */
  public Dependencies dependencies() {
    return dependencies;
  }

  /** Returns whether the function needs more than its own class ({@code requires_dependencies}). */
  public boolean hasDependencies() {
    return dependencies.requiresDependencies();
  }

  /**
   * Returns whether the function calls the cluster filesystem ({@code
   * requires_cluster_filesystem}).
   */
  public boolean hasFilesystemOps() {
    return dependencies.requiresClusterFilesystem();
  }

  /** Returns how the method is run. */
  public ExecutionInfo execution() {
    return execution;
  }

  /** Returns every file of the package but {@code metadata.json}, sorted by path. */
  public List<ContentEntry> contents() {
    return contents;
  }
}
