package com.acme.penguins;

/** As the data file spells it. */
public enum Sex {
  MALE,
  FEMALE
}
