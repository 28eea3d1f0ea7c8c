package org.clustrix.graph;

/**
 * Why something is needed: one step on the way from the entry point.
 *
 * @param by the class, method, resource, artifact or setting that needs it, as {@link Reasons}
 *     names it
 * @param rule the rule that says so
 * @param line the source line, 0 where unknown
 * @param reference what {@code by} names there: {@code com/acme/A}, {@code com/acme/A.run:(I)V}, or
 *     the text of a string; empty where nothing is named
 */
public record Hop(String by, String rule, int line, String reference) {
  /** The rule that leads from a class or resource to the artifact that holds it. */
  public static final String LIES_IN = "lies in";

  /** Makes a hop of which only the target says what was named. */
  public Hop(String by, String rule, int line) {
    this(by, rule, line, "");
  }

  /** Returns the reference to a class. */
  public static String classReference(String className) {
    return className.replace('.', '/');
  }

  /** Returns the reference to a method. */
  public static String methodReference(String owner, String name, String descriptor) {
    return classReference(owner) + "." + name + ":" + descriptor;
  }
}
