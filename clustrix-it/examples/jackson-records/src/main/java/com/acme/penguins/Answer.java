package com.acme.penguins;

import java.util.SortedSet;

/** The birds that a question asked for. */
public record Answer(
    Question question, int birds, double meanGrams, double meanFlipper, SortedSet<String> islands) {}
