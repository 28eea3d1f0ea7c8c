package com.acme.penguins;

import java.util.Optional;

/**
 * Which birds are asked for.
 *
 * @param species as the data file spells it
 * @param sex only these; all where absent
 * @param minimumGrams only birds of at least this mass
 */
public record Question(String species, Optional<Sex> sex, double minimumGrams) {

  boolean admits(Penguin penguin) {
    return species.equals(penguin.species())
        && penguin.massGrams() != null
        && penguin.massGrams() >= minimumGrams
        && sex.map(wanted -> wanted.name().equals(penguin.sex())).orElse(true);
  }
}
