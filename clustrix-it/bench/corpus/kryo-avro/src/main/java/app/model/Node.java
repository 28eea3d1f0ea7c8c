package app.model;

import java.util.ArrayList;
import java.util.List;

public class Node implements Tree {
  private static final long serialVersionUID = 1;
  private List<Tree> children = new ArrayList<>();

  Node() {}

  public Node(Tree... children) {
    this.children.addAll(List.of(children));
  }

  @Override
  public int weight() {
    return children.stream().mapToInt(Tree::weight).sum();
  }

  @Override
  public String toString() {
    return children + "=" + weight();
  }
}
