package com.acme.choices;

import org.clustrix.api.Cluster;

/** Says itself what it needs and what not. */
public final class Chosen {
  private Chosen() {}

  /** Returns the simple name of a class. */
  @Cluster(
      include = {"com.acme.choices.plugin.*", "resource:texts/extra.txt"},
      exclude = "com.acme.choices.plugin.Unwanted")
  public static String load(String className) {
    return Named.load(className);
  }
}
