package com.acme.climate.model;

import java.util.List;

/** A way to say how fast it gets warmer. */
@FunctionalInterface
public interface Trend {
  /** Returns °C in ten years. */
  double perDecade(List<Reading> readings);
}
