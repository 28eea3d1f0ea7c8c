package org.clustrix.classpath;

import java.util.Set;

/**
 * Which class names belong to the Java platform. Decided by name alone, so that the outcome of an
 * analysis does not depend on the JDK that it runs on; the class path is always asked first.
 * Stateless.
 */
public final class JdkNames {
  private static final Set<String> TOP =
      Set.of("java", "jdk", "sun", "com.sun", "org.w3c.dom", "org.xml.sax", "org.ietf.jgss");

  /** The javax packages of Java SE 11 and later; the others came as libraries, before or since. */
  private static final Set<String> JAVAX =
      Set.of(
          "javax.accessibility",
          "javax.annotation.processing",
          "javax.crypto",
          "javax.imageio",
          "javax.lang.model",
          "javax.management",
          "javax.naming",
          "javax.net",
          "javax.print",
          "javax.rmi.ssl",
          "javax.script",
          "javax.security.auth",
          "javax.security.cert",
          "javax.security.sasl",
          "javax.smartcardio",
          "javax.sound",
          "javax.sql",
          "javax.swing",
          "javax.tools",
          "javax.transaction.xa",
          "javax.xml.catalog",
          "javax.xml.crypto",
          "javax.xml.datatype",
          "javax.xml.namespace",
          "javax.xml.parsers",
          "javax.xml.stream",
          "javax.xml.transform",
          "javax.xml.validation",
          "javax.xml.xpath");

  private JdkNames() {}

  /**
   * Returns whether a class that is absent from the class path belongs to the Java platform.
   *
   * @param className a binary name
   */
  public static boolean isJdk(String className) {
    if (className.startsWith("javax.xml.") && className.indexOf('.', 10) < 0) {
      return true; // javax.xml.XMLConstants
    }
    for (int dot = className.indexOf('.'); dot > 0; dot = className.indexOf('.', dot + 1)) {
      String prefix = className.substring(0, dot);
      if (TOP.contains(prefix) || JAVAX.contains(prefix)) {
        return true;
      }
    }
    return false;
  }
}
