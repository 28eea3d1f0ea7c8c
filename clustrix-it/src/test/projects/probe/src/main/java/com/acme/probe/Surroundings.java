package com.acme.probe;

import java.util.Map;
import java.util.TreeMap;

/** Shows what a job can see of settings. */
public final class Surroundings {
  private Surroundings() {}

  /** Returns the environment and a few facts. */
  public static Map<String, String> look() {
    Map<String, String> seen = new TreeMap<>(System.getenv());
    seen.put("user", System.getProperty("user.name"));
    seen.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    return seen;
  }
}
