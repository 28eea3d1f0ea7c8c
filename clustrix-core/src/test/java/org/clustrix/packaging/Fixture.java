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
  private final int release;

  private Fixture(String name, Path built, int release) {
    this.sources = ALL.resolve(name);
    this.built = built;
    this.release = release;
  }

  /** Compiles a fixture into a folder of its own below {@code target}. */
  public static Fixture compiled(String name, Path target) throws IOException {
    return compiled(name, target, Expectations.in(ALL.resolve(name)).release());
  }

  /** Compiles a fixture for a Java release; skipped where no JDK for it is installed. */
  static Fixture compiled(String name, Path target, int release) throws IOException {
    Fixture fixture = new Fixture(name, target.resolve("built"), release);
    List<Path> modules = fixture.modules();
    // The last module is the lowest: those before it may use it.
    for (int i = modules.size() - 1; i >= 0; i--) {
      fixture.compile(modules.get(i));
    }
    return fixture;
  }

  /** Takes a fixture that was compiled before. */
  public static Fixture of(String name, Path built) throws IOException {
    return new Fixture(name, built, Expectations.in(ALL.resolve(name)).release());
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
    List<String> options =
        List.of(
            "-g",
            "-parameters",
            "--release",
            String.valueOf(release),
            "-proc:none",
            "-Xlint:-options",
            "-d",
            output.toString(),
            "-cp",
            built + "/*" + File.pathSeparator + classPathText());
    if (release <= Runtime.version().feature()) {
      compileHere(options, java);
    } else {
      compileElsewhere(options, java);
    }
  }

  private static void compileHere(List<String> options, List<Path> java) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(done).as(messages.toString()).isTrue();
    }
  }

  private void compileElsewhere(List<String> options, List<Path> java) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Jdks.command(Jdks.forRelease(release), "javac"));
    command.addAll(options);
    java.forEach(file -> command.add(file.toString()));
    try {
      FreshJvm.run(command, Path.of("").toAbsolutePath());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while compiling " + sources, e);
    }
  }

  /** The JVM that runs it: of the oldest JDK here that knows its release. */
  String java() throws IOException {
    return Jdks.command(Jdks.forRelease(release), "java");
  }

  private Path output(Path module) {
    return built.resolve(module.getFileName().toString());
  }

  private String classPathText() throws IOException {
    return String.join(
        File.pathSeparator, classPath().stream().map(e -> e.file().toString()).toList());
  }

  /** The modules, of which those that a comment calls a jar are artifacts, then libraries. */
  public List<ClassPathEntry> classPath() throws IOException {
    List<String> jars = expectations().of("jar");
    List<ClassPathEntry> entries = new ArrayList<>();
    for (Path module : modules()) {
      String name = module.getFileName().toString();
      String id = name.replaceFirst("^\\d-", "");
      Files.createDirectories(output(module));
      if (jars.contains(name)) {
        Path jar = built.resolveSibling("jars").resolve(id + ".jar");
        entries.add(Jars.artifact(Jars.of(output(module)).write(jar), id));
      } else {
        entries.add(new ClassPathEntry(output(module), new Origin.Module(id)));
      }
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
        expectations().function(),
        classPath(),
        sources,
        List.of(),
        Map.of(),
        PackagingRequest.DEFAULT_PLATFORM,
        output);
  }

  Expectations expectations() throws IOException {
    return Expectations.in(sources);
  }
}
