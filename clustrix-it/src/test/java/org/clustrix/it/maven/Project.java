package org.clustrix.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.clustrix.format.JobResult;

/** A copy of a project, made for one test; the test may change it as it likes. */
public record Project(Path folder) {

  /** Copies an example, {@code examples/<example>}, for a test. */
  public static Project example(String example, String test) {
    return copy(Places.module().resolve("examples").resolve(example), test);
  }

  /** Copies a project that only tests need, {@code src/test/projects/<name>}. */
  public static Project fixture(String name, String test) {
    return copy(Places.module().resolve("src/test/projects").resolve(name), test);
  }

  /** Returns a folder for a test that holds no project. */
  public static Project empty(String test) {
    Project sibling = fixture("probe", test + "-beside");
    try {
      return new Project(Files.createDirectories(sibling.folder().resolveSibling(test)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Project copy(Path source, String test) {
    Path folder = Places.target().resolve("it").resolve(test);
    try {
      Trees.delete(folder);
      Trees.copy(source, folder);
      Trees.delete(folder.resolve("target"));
      // Maven looks upwards for this folder to find a project's root; without it, it would find
      // ours
      Files.createDirectories(folder.resolve(".mvn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Project(folder);
  }

  /** Starts to describe a build of this project. */
  public MavenBuild build(String... goals) {
    return MavenBuild.of(folder, goals);
  }

  /** Replaces text in a file; the text must be there. */
  public void replace(String file, String old, String by) {
    String text = read(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " does not hold '" + old + "'");
    }
    write(file, text.replace(old, by));
  }

  /** Writes a file as UTF-8. */
  public void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file as UTF-8. */
  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the one package that was written last below the given module, {@code ""} for none. */
  public Path newestPackage(String module) {
    return newest(folder.resolve(module).resolve("target/clustrix"), ".zip");
  }

  /** Reads the result that was written last below the given module, {@code ""} for none. */
  public JobResult newestResult(String module) {
    Path file = newest(folder.resolve(module).resolve("target/clustrix/results"), ".json");
    return JobResult.parse(read(folder.relativize(file).toString()));
  }

  private static Path newest(Path folder, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .orElseThrow(() -> new AssertionError("no *" + suffix + " in " + folder));
    } catch (IOException e) {
      throw new AssertionError("there is no folder " + folder, e);
    }
  }
}
