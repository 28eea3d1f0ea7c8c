package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;

/** Other languages, with the compilers that the build brings. */
enum Language {
  KOTLIN("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", "org.jetbrains.kotlin") {
    @Override
    List<String> options() {
      return List.of("-no-stdlib", "-no-reflect", "-jvm-target", "17");
    }

    @Override
    List<String> libraries() {
      return List.of("kotlin-stdlib");
    }
  },
  SCALA("dotty.tools.dotc.Main", "org.scala-lang") {
    @Override
    List<String> libraries() {
      return List.of("scala3-library_3", "scala-library");
    }
  },
  GROOVY("org.codehaus.groovy.tools.FileSystemCompiler", "org.apache.groovy") {
    @Override
    List<String> libraries() {
      return List.of("groovy");
    }
  };

  private static final Path COMPILERS = Path.of("target/compilers");
  private static final Path SOURCES = Path.of("src/test/languages");

  private final String compiler;
  private final String group;

  Language(String compiler, String group) {
    this.compiler = compiler;
    this.group = group;
  }

  /** Returns the artifacts that its programs run with. */
  abstract List<String> libraries();

  List<String> options() {
    return List.of();
  }

  private String folder() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Path sources() {
    return SOURCES.resolve(folder());
  }

  private List<Path> jars() throws IOException {
    Path folder = COMPILERS.resolve(folder());
    assertThat(folder).as("the build copies the compilers before it runs this").isDirectory();
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.map(Path::toAbsolutePath).sorted().toList();
    }
  }

  /** Compiles the sources; returns the class path of the program. */
  List<ClassPathEntry> compile(Path target) throws Exception {
    List<ClassPathEntry> classPath = new ArrayList<>();
    classPath.add(new ClassPathEntry(Files.createDirectories(target), new Origin.Module(folder())));
    List<String> files = new ArrayList<>();
    for (String library : libraries()) {
      ClassPathEntry entry = library(library);
      classPath.add(entry);
      files.add(entry.file().toString());
    }
    List<String> arguments = new ArrayList<>(options());
    arguments.addAll(List.of("-d", target.toString()));
    arguments.addAll(List.of("-classpath", String.join(File.pathSeparator, files)));
    try (Stream<Path> all = Files.list(sources())) {
      all.map(file -> file.toAbsolutePath().toString()).sorted().forEach(arguments::add);
    }
    FreshJvm.run(
        target,
        jars().stream().map(Path::toString).toList(),
        compiler,
        arguments.toArray(String[]::new));
    return classPath;
  }

  private ClassPathEntry library(String artifact) throws IOException {
    String beginning = artifact + "-";
    Path jar =
        jars().stream()
            .filter(file -> file.getFileName().toString().matches(beginning + "[0-9].*"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + artifact + " in " + COMPILERS));
    String version =
        jar.getFileName().toString().replace(beginning, "").replaceFirst("\\.jar$", "");
    String coordinates = group + ":" + artifact + ":jar:" + version;
    return new ClassPathEntry(jar, new Origin.Artifact(coordinates, Libraries.REPOSITORY, false));
  }
}
