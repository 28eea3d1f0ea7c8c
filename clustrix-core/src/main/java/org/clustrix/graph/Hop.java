package org.clustrix.graph;

/**
 * Why something is needed: one step on the way from the entry point.
 *
 * @param by the class, method, resource, artifact or setting that needs it, as {@link Reasons}
 *     names it
 * @param rule the rule that says so
 * @param line the source line, 0 where unknown
 * @param reference what {@code by} names there, as {@code javap -c -p -v} prints it in the constant
 *     pool: {@code com/acme/A}, {@code com/acme/A.run:(I)V}, or the text of a string; empty where
 *     nothing is named
 */
public record Hop(String by, String rule, int line, String reference) {
  /** Makes a hop of which only the target says what was named. */
  public Hop(String by, String rule, int line) {
    this(by, rule, line, "");
  }

  /** Returns the reference to a class. */
  public static String classReference(String className) {
    return className.replace('.', '/');
  }

  /** Returns the reference to a method; {@code javap} puts the names of constructors in quotes. */
  public static String methodReference(String owner, String name, String descriptor) {
    String shown = name.startsWith("<") ? "\"" + name + "\"" : name;
    return classReference(owner) + "." + shown + ":" + descriptor;
  }
}
