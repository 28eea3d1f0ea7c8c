package app.model;

import java.util.Collections;
import java.util.TreeMap;
import org.apache.commons.lang3.tuple.ImmutablePair;

/** Named in tree.ser only; it holds an object of a library that nothing else needs. */
public class Forest implements Tree {
  private static final long serialVersionUID = 1;
  private final TreeMap<String, Tree> trees = new TreeMap<>(Collections.reverseOrder());
  private final ImmutablePair<Integer, String> place;

  public Forest(int id, String place) {
    this.place = ImmutablePair.of(id, place);
    trees.put("oak", new Node(new Leaf("x", 3)));
    trees.put("elm", new Leaf("y", 4));
  }

  @Override
  public int weight() {
    return trees.values().stream().mapToInt(Tree::weight).sum();
  }

  private Object readResolve() {
    return new Reading(place.toString(), weight());
  }

  @Override
  public String toString() {
    return "never read as such";
  }
}
