package org.clustrix.explanation;

import java.util.Optional;

/** What can be named by something: the constants of a class, the text of a file. */
@FunctionalInterface
interface Naming {
  /** Of what cannot be read, and of what has no content: a setting, an artifact. */
  Naming NOTHING = reference -> Optional.empty();

  /**
   * Looks for a reference.
   *
   * @param reference a class as {@code com/acme/A}, a member as {@code com/acme/A.run:(I)V}, or a
   *     text
   * @return how it is shown; empty where it is not named
   */
  Optional<String> find(String reference);
}
