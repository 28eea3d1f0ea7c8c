package org.clustrix.graph;

/**
 * Something that the analysis cannot settle and that people should know of.
 *
 * @param kind what it is about
 * @param name the name in question
 * @param by the class or method that it was found in, or the artifact
 * @param line the source line, 0 where unknown
 */
public record Remark(Kind kind, String name, String by, int line) {
  /** What a remark is about. */
  public enum Kind {
    /** A class is loaded whose name is computed. */
    COMPUTED_CLASS("computed class name"),
    /** A native library is loaded: it must be in a jar, or on the cluster. */
    NATIVE_LIBRARY("native library"),
    /** A jar lies inside a jar, where no class loader of the JDK looks. */
    NESTED_JAR("nested jar"),
    /** The manifest names an agent, which only an option of the JVM starts. */
    AGENT("agent");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns it as people read it. */
    public String words() {
      return words;
    }
  }
}
