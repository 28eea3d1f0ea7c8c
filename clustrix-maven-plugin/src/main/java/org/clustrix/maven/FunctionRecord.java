package org.clustrix.maven;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.problem.ClustrixException;

/**
 * The functions that were packaged last ({@code functions.json} beside the packages), so that
 * {@code deploy} and {@code run} need not be told again. Stateless.
 */
final class FunctionRecord {
  private static final String FILE = "functions.json";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private record Entry(
      String function, @SerializedName("package_id") String packageId, String file) {}

  private record Entries(int schema, List<Entry> functions) {}

  private FunctionRecord() {}

  static void write(Path folder, List<FunctionPackages.Packaged> packaged) {
    List<Entry> entries =
        packaged.stream()
            .map(
                p ->
                    new Entry(
                        p.function(),
                        p.info().packageId(),
                        p.info().packagePath().getFileName().toString()))
            .toList();
    try {
      Files.writeString(folder.resolve(FILE), GSON.toJson(new Entries(1, entries)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the functions as the user named them; empty where none was packaged. */
  static List<String> read(Path folder) {
    return entries(folder).stream().map(Entry::function).toList();
  }

  /** Returns the files of the packages; empty where none was made. */
  static List<Path> packages(Path folder) {
    return entries(folder).stream().map(entry -> folder.resolve(entry.file())).toList();
  }

  private static List<Entry> entries(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      Entries entries = GSON.fromJson(Files.readString(file), Entries.class);
      return entries == null || entries.functions() == null ? List.of() : entries.functions();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonParseException e) {
      throw new ClustrixException(
          file + " cannot be read", "delete it and run clustrix:package-function again", e);
    }
  }
}
