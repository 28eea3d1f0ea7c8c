package org.clustrix.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.selection.ArtifactGraph;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.graph.DependencyNode;

/**
 * Which artifact depends on which. Maven Resolver makes a tree and takes a dependency out of all
 * places but one; only where it is told to be verbose does it leave a note of the one that won.
 * Stateless.
 */
final class DependencyEdges {
  // ConflictResolver of maven-resolver-util has these as constants, and a plugin that came with its
  // own copy of that library would not be understood by every Maven
  private static final String VERBOSE = "aether.conflictResolver.verbose";
  private static final String WINNER = "conflict.winner";

  private DependencyEdges() {}

  /** Returns a session that notes what it takes out of a tree. */
  static RepositorySystemSession kept(RepositorySystemSession session) {
    return new DefaultRepositorySystemSession(session).setConfigProperty(VERBOSE, true);
  }

  /** Returns whether a node is but the note of one that stands elsewhere in the tree. */
  static boolean lost(DependencyNode node) {
    return node.getData().get(WINNER) instanceof DependencyNode;
  }

  static ArtifactGraph between(List<DependencyNode> nodes) {
    Map<String, List<String>> edges = new LinkedHashMap<>();
    for (DependencyNode node : nodes) {
      List<String> targets =
          node.getChildren().stream()
              .map(DependencyEdges::winner)
              .map(child -> ProjectClassPath.coordinates(child.getArtifact()))
              .distinct()
              .toList();
      edges.put(ProjectClassPath.coordinates(node.getArtifact()), targets);
    }
    return new ArtifactGraph(edges);
  }

  private static DependencyNode winner(DependencyNode node) {
    DependencyNode current = node;
    while (current.getData().get(WINNER) instanceof DependencyNode other) {
      current = other;
    }
    return current;
  }
}
