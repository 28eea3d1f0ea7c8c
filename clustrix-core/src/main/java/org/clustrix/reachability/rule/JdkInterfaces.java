package org.clustrix.reachability.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Which types of the Java platform are interfaces, from a list that travels with the analysis, so
 * that its outcome does not depend on the JDK that it runs on. Stateless.
 */
final class JdkInterfaces {
  private static final Set<String> NAMES = read();

  private JdkInterfaces() {}

  static boolean contains(String className) {
    return NAMES.contains(className);
  }

  private static Set<String> read() {
    Set<String> names = new HashSet<>(2048);
    try (InputStream in = JdkInterfaces.class.getResourceAsStream("jdk-interfaces.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        names.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the list of JDK interfaces is missing from this jar", e);
    }
    return names;
  }
}
