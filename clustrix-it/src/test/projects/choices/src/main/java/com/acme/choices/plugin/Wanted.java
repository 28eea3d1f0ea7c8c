package com.acme.choices.plugin;

import org.apache.commons.math3.util.FastMath;

/** Found by its computed name only. */
public final class Wanted {
  /** Returns the greater one. */
  public double greater(double a, double b) {
    return FastMath.max(a, b);
  }
}
