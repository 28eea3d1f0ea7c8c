package org.clustrix.reachability.rule;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Links classes, each in a class loader of its own, so that nothing is loaded for another. What the
 * JVM loads for it stands in its log. Arguments: a file with class names, then jars.
 */
final class LinkEachAlone {
  private final Map<String, JarFile> jars = new HashMap<>();

  private LinkEachAlone(List<String> files) throws IOException {
    for (String file : files) {
      JarFile jar = new JarFile(file);
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        jars.putIfAbsent(entry.getName(), jar);
      }
    }
  }

  private final class ThrownAway extends ClassLoader {
    private final ProtectionDomain domain;

    /** The number tells in the log which loader a class was loaded by. */
    ThrownAway(int number) throws MalformedURLException {
      super(ClassLoader.getPlatformClassLoader());
      URL place = new URL("file:/loader/" + number);
      this.domain = new ProtectionDomain(new CodeSource(place, new Certificate[0]), null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String path = name.replace('.', '/') + ".class";
      JarFile jar = jars.get(path);
      if (jar == null) {
        throw new ClassNotFoundException(name);
      }
      try (InputStream in = jar.getInputStream(jar.getJarEntry(path))) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length, domain);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** Returns how many constructors the class has, -1 where it cannot be linked. */
  private int link(String name, int number) throws MalformedURLException {
    try {
      // The JVM links a class before it tells its constructors, and does not initialise it.
      return Class.forName(name, false, new ThrownAway(number)).getDeclaredConstructors().length;
    } catch (ClassNotFoundException | LinkageError e) {
      return -1; // something that it needs is nowhere: what was loaded until then counts
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<String> files = new ArrayList<>(List.of(arguments));
    LinkEachAlone linker = new LinkEachAlone(files.subList(1, files.size()));
    int linked = 0;
    int number = 0;
    for (String name : Files.readAllLines(Path.of(files.get(0)))) {
      linked += linker.link(name, number++) >= 0 ? 1 : 0;
    }
    System.out.println("linked: " + linked);
  }
}
