package org.clustrix.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which artifacts of the class path travel. */
public enum DependencyPolicy {
  /** Those of which a class or resource is reached. */
  REACHABLE,
  /** Those that are reached, and all that the artifacts which project code uses depend on. */
  CLOSURE,
  /** All that are not excluded. */
  ALL;

  /** What counts where nothing is set. */
  public static final DependencyPolicy DEFAULT = REACHABLE;

  /** Returns the word that stands for it in settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the policy of a word. */
  public static Optional<DependencyPolicy> of(String word) {
    return Arrays.stream(values()).filter(policy -> policy.word().equals(word)).findFirst();
  }

  /** Returns all words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(DependencyPolicy::word).toList();
  }
}
