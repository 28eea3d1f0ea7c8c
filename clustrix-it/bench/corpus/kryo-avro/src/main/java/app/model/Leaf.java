package app.model;

public class Leaf implements Tree {
  private static final long serialVersionUID = 1;
  private String name;
  private int weight;

  Leaf() {}

  public Leaf(String name, int weight) {
    this.name = name;
    this.weight = weight;
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public String toString() {
    return name + weight;
  }
}
