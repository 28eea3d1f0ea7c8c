package org.clustrix.classpath;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.clustrix.format.PackageMetadata;

/**
 * The class path of the running JVM, as a class loader sees it: its own elements behind those of
 * its parents. A jar that holds nothing but the names of others, as test runners and start scripts
 * make one, gives way to those. Stateless.
 */
public final class JvmClassPath {
  private static final String LAUNCHER = "org.clustrix:clustrix-remote-launcher:jar:";

  private JvmClassPath() {}

  /**
   * Reads the class path. What is on it but not there is passed over, as the JVM does.
   *
   * @param loader knows the function
   * @param className the class of the function, as Java source or a class file names it: a jar that
   *     holds it, and was not downloaded, is the user's own project, as a folder is
   * @throws UncheckedIOException where a jar cannot be read
   */
  public static List<ClassPathEntry> of(ClassLoader loader, String className) {
    Set<Path> files = new LinkedHashSet<>();
    try {
      addLoader(loader, files);
      List<ClassPathEntry> entries = new ArrayList<>();
      for (Path file : files) {
        entries.add(new ClassPathEntry(file, origin(file, className)));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("reading the class path of this JVM", e);
    }
  }

  private static void addLoader(ClassLoader loader, Set<Path> files) throws IOException {
    if (loader == null) {
      return;
    }
    if (loader == ClassLoader.getSystemClassLoader()) {
      for (String element : elements("java.class.path")) {
        addWithManifest(Path.of(element.isEmpty() ? "." : element), files);
      }
      for (String element : elements("jdk.module.path")) {
        addModules(Path.of(element), files);
      }
      return;
    }
    addLoader(loader.getParent(), files);
    if (loader instanceof URLClassLoader urls) {
      for (URL url : urls.getURLs()) {
        if (url.getProtocol().equals("file")) {
          addWithManifest(path(url), files);
        }
      }
    }
  }

  private static List<String> elements(String property) {
    String value = System.getProperty(property, "");
    return value.isEmpty() ? List.of() : List.of(value.split(File.pathSeparator, -1));
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("the class path names " + url + ", which is no file", e);
    }
  }

  /** A module path names modules, and folders of them. */
  private static void addModules(Path element, Set<Path> files) throws IOException {
    if (!Files.isDirectory(element) || Files.exists(element.resolve("module-info.class"))) {
      addWithManifest(element, files);
      return;
    }
    try (Stream<Path> modules = Files.list(element)) {
      for (Path module : modules.sorted().toList()) {
        addWithManifest(module, files);
      }
    }
  }

  private static void addWithManifest(Path written, Set<Path> files) throws IOException {
    Path file = written.toAbsolutePath().normalize();
    if (Files.isDirectory(file)) {
      files.add(file);
    } else if (Files.isRegularFile(file) && file.toString().endsWith(".jar")) {
      try (JarFile jar = new JarFile(file.toFile())) {
        Manifest manifest = jar.getManifest();
        String named =
            manifest == null
                ? null
                : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        boolean namesOnly =
            named != null && jar.stream().noneMatch(entry -> isContent(entry.getName()));
        if (!namesOnly) {
          files.add(file);
        }
        for (String name : named == null ? List.<String>of() : List.of(named.trim().split(" +"))) {
          addNamed(name, file, files);
        }
      }
    }
  }

  private static boolean isContent(String name) {
    return !name.endsWith("/") && !name.startsWith("META-INF/");
  }

  private static void addNamed(String name, Path jar, Set<Path> files) throws IOException {
    try {
      URI place = jar.toUri().resolve(name);
      if ("file".equals(place.getScheme())) {
        Path file = Path.of(place).toAbsolutePath().normalize();
        if (!files.contains(file)) {
          addWithManifest(file, files);
        }
      }
    } catch (IllegalArgumentException e) {
      // no URL at all, which the JDK passes over too
    }
  }

  private static Origin origin(Path file, String className) throws IOException {
    if (Files.isDirectory(file)) {
      return new Origin.Module(ProjectFolder.artifactId(file));
    }
    if (file.equals(ownLauncher())) {
      return new Origin.Artifact(LAUNCHER + "this", "", false);
    }
    Origin.Artifact said = JarOrigin.of(file);
    return said.repository().isEmpty() && holds(file, className)
        ? new Origin.Module(said.coordinates().split(":", -1)[1])
        : said;
  }

  /** One with classes for several releases of Java stays whole, since a folder cannot have them. */
  private static boolean holds(Path file, String className) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      if (jar.isMultiRelease()) {
        return false;
      }
      String name = className.replace('.', '/');
      for (int slash = name.length(); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
        // com.acme.Outer.Inner lies where com.acme.Outer does
        if (jar.getEntry(name.substring(0, slash) + ".class") != null) {
          return true;
        }
      }
      return false;
    }
  }

  private static Path ownLauncher() throws IOException {
    return path(PackageMetadata.class.getProtectionDomain().getCodeSource().getLocation());
  }
}
