package org.clustrix.packaging;

import java.util.ArrayList;
import java.util.List;
import org.clustrix.classpath.Origin;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.KeptRoot;
import org.clustrix.graph.Remark;

/** What people should know of the jars that travel. Stateless. */
final class JarRemarks {
  private JarRemarks() {}

  /** Returns the remarks of an analysis with those on the jars behind them. */
  static List<Remark> all(DependencyGraph graph) {
    List<Remark> all = new ArrayList<>(graph.remarks());
    for (KeptRoot kept : graph.kept()) {
      if (kept.root().isProject()) {
        String by = kept.root().artifactId();
        kept.resources().stream()
            .filter(name -> name.endsWith(".jar"))
            .forEach(name -> all.add(new Remark(Remark.Kind.NESTED_JAR, name, by, 0)));
      } else if (kept.root().entry().origin() instanceof Origin.Artifact artifact
          && !kept.root().isLauncher()) {
        String by = artifact.coordinates();
        kept.root()
            .nestedJars()
            .forEach(name -> all.add(new Remark(Remark.Kind.NESTED_JAR, name, by, 0)));
        kept.root().agents().forEach(name -> all.add(new Remark(Remark.Kind.AGENT, name, by, 0)));
      }
    }
    return all;
  }
}
