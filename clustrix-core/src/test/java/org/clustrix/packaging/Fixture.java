package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;

/**
 * A small project of readable source below {@code src/test/fixtures}: each folder in it is a module
 * with its sources and resources, in class path order. Comments such as {@code // in: a.B} say what
 * is expected.
 */
public final class Fixture {
  static final Path ALL = Path.of("src/test/fixtures");

  private final Path sources;
  private final Path built;

  private Fixture(Path sources, Path built) {
    this.sources = sources;
    this.built = built;
  }

  /** Compiles a fixture into a folder of its own below {@code target}. */
  public static Fixture compiled(String name, Path target) throws IOException {
    Fixture fixture = new Fixture(ALL.resolve(name), target.resolve("built"));
    List<Path> modules = fixture.modules();
    // The last module is the lowest: those before it may use it.
    for (int i = modules.size() - 1; i >= 0; i--) {
      fixture.compile(modules.get(i));
    }
    return fixture;
  }

  /** Takes a fixture that was compiled before. */
  static Fixture of(String name, Path built) {
    return new Fixture(ALL.resolve(name), built);
  }

  List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(sources)) {
      return folders.filter(Fixture::hasSources).sorted().toList();
    }
  }

  private static boolean hasSources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(Path module) throws IOException {
    Path output = output(module);
    Files.createDirectories(output);
    List<Path> java = new ArrayList<>();
    try (Stream<Path> files = Files.walk(module)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".java")) {
          java.add(file);
        } else {
          Path copy = output.resolve(module.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-g",
              "-parameters",
              "--release",
              "17",
              "-proc:none",
              "-d",
              output.toString(),
              "-cp",
              built + "/*" + File.pathSeparator + classPathText());
      boolean done =
          compiler
              .getTask(
                  messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(done).as(messages.toString()).isTrue();
    }
  }

  private Path output(Path module) {
    return built.resolve(module.getFileName().toString());
  }

  private String classPathText() throws IOException {
    return String.join(
        File.pathSeparator, classPath().stream().map(e -> e.file().toString()).toList());
  }

  /** The modules, then the libraries of the fixtures. */
  public List<ClassPathEntry> classPath() throws IOException {
    List<ClassPathEntry> entries = new ArrayList<>();
    for (Path module : modules()) {
      String id = module.getFileName().toString().replaceFirst("^\\d-", "");
      Files.createDirectories(output(module));
      entries.add(new ClassPathEntry(output(module), new Origin.Module(id)));
    }
    entries.addAll(Libraries.all());
    return entries;
  }

  Path project() {
    return sources;
  }

  /** Asks for the function that the comments name. */
  public PackagingRequest request(Path output) throws IOException {
    return new PackagingRequest(
        expectations().get("function").get(0),
        classPath(),
        sources,
        List.of(),
        Map.of(),
        PackagingRequest.DEFAULT_PLATFORM,
        output);
  }

  /** Returns what the comments say, by their first word. */
  Map<String, List<String>> expectations() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          int colon = line.indexOf(": ");
          if (line.startsWith("// ") && colon > 0) {
            found
                .computeIfAbsent(line.substring(3, colon), key -> new ArrayList<>())
                .add(line.substring(colon + 2).strip());
          }
        }
      }
    }
    return found;
  }
}
