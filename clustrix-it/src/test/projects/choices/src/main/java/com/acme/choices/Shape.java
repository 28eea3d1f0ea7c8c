package com.acme.choices;

/** A service. */
public interface Shape {
  /** Returns its corners. */
  int corners();
}
