package org.clustrix.it.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All outcomes of one program.
 *
 * @param outcomes by the title of the way; some may be missing
 * @param loudNoise what is called noise and is used all the same: a fault of the corpus
 */
record Row(CorpusProgram program, Map<String, Outcome> outcomes, List<String> loudNoise) {

  Optional<Outcome> outcome(String title) {
    return Optional.ofNullable(outcomes.get(title));
  }

  Outcome ours() {
    return outcomes.get(OwnPackage.TITLE);
  }

  /** Returns the bytes of the smallest set of jars, where it is known. */
  Optional<Long> smallestBytes() {
    return outcome(SmallestSet.TITLE).filter(Outcome::runs).map(Outcome::jarBytes);
  }

  /** Returns our jars over the smallest set's, where that is known; 1 where both are nothing. */
  Optional<Double> ratio() {
    return smallestBytes()
        .map(
            smallest ->
                smallest == 0
                    ? (ours().jarBytes() == 0 ? 1.0 : Double.POSITIVE_INFINITY)
                    : ours().jarBytes() / (double) smallest);
  }

  /** Returns our jars that the program is said not to use. */
  List<Outcome.Jar> noise() {
    return ours().jars().stream()
        .filter(jar -> program.noise().contains(Library.id(jar.coordinates())))
        .toList();
  }

  /** Returns our jars that are not in the smallest set. */
  List<Outcome.Jar> surplus() {
    Set<String> smallest = coordinates(SmallestSet.TITLE);
    return ours().jars().stream().filter(jar -> !smallest.contains(jar.coordinates())).toList();
  }

  /** Returns the jars of the smallest set that ours has not. */
  List<Outcome.Jar> missing() {
    Set<String> own = coordinates(OwnPackage.TITLE);
    return outcome(SmallestSet.TITLE).map(Outcome::jars).orElse(List.of()).stream()
        .filter(jar -> !own.contains(jar.coordinates()))
        .toList();
  }

  private Set<String> coordinates(String title) {
    return outcome(title).map(Outcome::jars).orElse(List.of()).stream()
        .map(Outcome.Jar::coordinates)
        .collect(Collectors.toSet());
  }
}
