package org.clustrix.explanation;

import java.util.List;

/**
 * The answer for one class, method, artifact, resource or data file. Immutable.
 *
 * @param kind {@code class}, {@code method}, {@code artifact}, {@code resource}, {@code data}, or
 *     {@code unknown}
 * @param name the binary name, the coordinates or the path
 * @param verdict whether it is in the package, or why not
 * @param holder the artifact or module that it lies in; empty where there is none
 * @param summary the verdict in words
 * @param remedy what to do where it is wanted otherwise; empty where nothing is
 * @param path the way from the entry point, to the thing itself or to the artifact that carries it
 */
public record Explanation(
    String kind,
    String name,
    Verdict verdict,
    String holder,
    String summary,
    String remedy,
    List<Step> path) {
  /** Copies the path. */
  public Explanation {
    path = List.copyOf(path);
  }
}
