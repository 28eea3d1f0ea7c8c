package org.clustrix.packaging;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;

/** Why a data file is in a package. Immutable. */
public final class DataReasons {
  private final DependencyGraph graph;
  private final List<String> names = new ArrayList<>();

  /** Takes the names that code has for files. */
  public DataReasons(DependencyGraph graph) {
    this.graph = graph;
    names.addAll(graph.dataFiles());
    graph.possibleFiles().forEach(possible -> names.add(possible.path()));
  }

  /**
   * Returns the way from the entry point to a file of the package. Code may name it, or a folder
   * around it; else the user has listed it.
   *
   * @param file its path relative to the project
   */
  public List<Hop> path(String file) {
    for (String name : names) {
      String plain = plain(name);
      if (file.equals(plain) || file.startsWith(plain + "/") || fits(file, plain)) {
        return graph.reasons().path(name);
      }
    }
    return List.of(new Hop("clustrix.dataFiles", "listed", 0));
  }

  private static boolean fits(String file, String glob) {
    return glob.indexOf('*') >= 0
        && FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file));
  }

  /** The name without dots; itself where it is no path at all. */
  private static String plain(String name) {
    try {
      return Path.of(name).normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }
}
