package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that Maven has built.
 *
 * @param build the folder of Maven's results
 * @param libraries its class path behind its own classes, in order
 * @param edges coordinates of libraries to those that they depend on
 */
record BuiltProgram(
    CorpusProgram program, Path build, List<Library> libraries, Map<String, List<String>> edges) {
  private static final String CLASS_PATH = "classpath.txt";
  private static final String TREE = "tree.tgf";
  private static final String KEY = "key.txt";

  /** Builds a program, where it is not built yet. */
  static BuiltProgram of(CorpusProgram program, Workplace place, Path repository)
      throws IOException {
    Path build = place.build(program.name());
    Path classPath = build.resolve(CLASS_PATH);
    Path key = build.resolve(KEY);
    if (!Files.exists(key) || !Files.readString(key).equals(program.key())) {
      Scratch.fresh(build);
      new MavenProcess(place.target(program.name()).resolve("build-log"))
          .must(
              program.folder(),
              List.of(
                  "package",
                  "dependency:build-classpath",
                  "-Dmdep.includeScope=runtime",
                  "-Dmdep.fileSeparator=/",
                  "-Dmdep.localRepoProperty=" + Library.REPOSITORY,
                  "-Dmdep.outputFile=" + classPath));
      Scratch.copy(program.folder().resolve("data"), build.resolve("staged/data"));
      Files.writeString(key, program.key());
    }
    Path tree = build.resolve(TREE);
    if (!Files.exists(tree)) {
      new MavenProcess(place.target(program.name()).resolve("tree-log"))
          .must(
              program.folder(),
              List.of(
                  "dependency:tree",
                  "-Dscope=runtime",
                  "-Dverbose",
                  "-DoutputType=tgf",
                  "-DoutputFile=" + tree));
    }
    List<Library> libraries = Library.parse(Files.readString(classPath), repository);
    BuiltProgram built =
        new BuiltProgram(
            program, build, libraries, DependencyTree.edges(Files.readString(tree), libraries));
    built.checkNoise();
    return built;
  }

  /**
   * Checks the list of noise: one that names nothing would let everything pass, and what a library
   * that is used depends on is not of our adding.
   */
  void checkNoise() {
    List<String> ids = libraries.stream().map(Library::id).toList();
    for (String noise : program.noise()) {
      if (!ids.contains(noise)) {
        throw new CorpusProblem(
            program.name() + ": noise.txt names " + noise + ", which is not among " + ids);
      }
    }
    for (Library library : libraries) {
      for (String needed : edges.getOrDefault(library.coordinates(), List.of())) {
        if (!isNoise(library) && program.noise().contains(Library.id(needed))) {
          throw new CorpusProblem(
              program.name()
                  + ": noise.txt names "
                  + needed
                  + ", but "
                  + library.id()
                  + " needs it");
        }
      }
    }
  }

  /** Returns the folder of its own classes and resources. */
  Path classes() {
    return build.resolve("classes");
  }

  /** Returns the jar of its own classes and resources. */
  Path jar() {
    return build.resolve("program.jar");
  }

  /** Returns a folder with the data files of the project, as a run finds them; may be missing. */
  Path staged() {
    return build.resolve("staged");
  }

  boolean isNoise(Library library) {
    return program.noise().contains(library.id());
  }

  /** Returns the class path of its jar and some of its libraries, in their order. */
  List<Path> classPath(List<Library> some) {
    List<Path> path = new ArrayList<>();
    path.add(jar());
    some.forEach(library -> path.add(library.file()));
    return path;
  }
}
