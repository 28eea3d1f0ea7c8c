package org.clustrix.explanation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clustrix.format.FileReference;
import org.clustrix.packaging.DataReasons;
import org.clustrix.packaging.FunctionAnalysis;

/** Explains files beside the class path. */
final class DataExplanations {
  private static final String KIND = "data";

  private final FunctionAnalysis analysis;
  private final Travel travel;
  private final DataReasons reasons;

  DataExplanations(FunctionAnalysis analysis, Travel travel) {
    this.analysis = analysis;
    this.travel = travel;
    this.reasons = new DataReasons(analysis.graph());
  }

  /** Explains every data file of the package. */
  List<Explanation> packed() {
    return analysis.data().keySet().stream().map(this::in).toList();
  }

  /** Explains a file by its path, absolute or relative to the project. */
  Optional<Explanation> of(String spelled) {
    String name = relative(spelled);
    if (analysis.data().containsKey(name)) {
      return Optional.of(in(name));
    }
    List<FileReference> named =
        analysis.references().stream()
            .filter(reference -> !reference.operation().equals("resource"))
            .filter(reference -> relative(reference.path()).equals(name))
            .toList();
    if (!named.isEmpty()) {
      return Optional.of(notPacked(name, named));
    }
    return Files.exists(analysis.request().projectFolder().resolve(name)) && !name.isEmpty()
        ? Optional.of(unnamed(name))
        : Optional.empty();
  }

  private String relative(String spelled) {
    try {
      Path project = analysis.request().projectFolder().toAbsolutePath().normalize();
      Path path = Path.of(spelled);
      if (path.isAbsolute()) {
        Path plain = path.normalize();
        return plain.startsWith(project) ? slashes(project.relativize(plain)) : spelled;
      }
      return slashes(path.normalize());
    } catch (InvalidPathException e) {
      return spelled;
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private Explanation in(String name) {
    return new Explanation(
        KIND,
        name,
        Verdict.IN,
        "",
        "is in the package, as data/" + name,
        "",
        travel.paths().steps(reasons.path(name), name));
  }

  private Explanation notPacked(String name, List<FileReference> named) {
    List<Step> path = travel.path(named.get(0).path());
    if (named.stream().allMatch(reference -> reference.operation().equals("write"))) {
      return new Explanation(
          KIND,
          name,
          Verdict.WRITTEN,
          "",
          "is only written by the function, so it is no input of it",
          "if it is read too, list it: -Dclustrix.dataFiles=" + name,
          path);
    }
    if (name.startsWith("/") || name.startsWith("..") || !named.get(0).relative()) {
      return new Explanation(
          KIND,
          name,
          Verdict.OUTSIDE,
          "",
          "is named by an absolute path, or lies outside the project: the function expects it on"
              + " the cluster under that very path",
          "put it into the project and name it by a relative path, or see that the cluster has it",
          path);
    }
    return new Explanation(
        KIND,
        name,
        Verdict.MISSING,
        "",
        "is read by the function, but there is no such file in "
            + analysis.request().projectFolder(),
        "put it there, or into the work directory on the cluster",
        path);
  }

  private static Explanation unnamed(String name) {
    return new Explanation(
        KIND,
        name,
        Verdict.UNREACHED,
        "",
        "is in the project, but no constant that reaches a call which opens files names it",
        "if the function reads it, list it: -Dclustrix.dataFiles=" + name,
        List.of());
  }
}
