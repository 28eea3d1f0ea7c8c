package org.clustrix.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;

/** A real jar in the making: a folder of classes, a manifest, and further entries. */
final class Jars {
  private final Manifest manifest = new Manifest();
  private final Map<String, byte[]> entries = new TreeMap<>();

  private Jars() {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  static Jars of(Path folder) throws IOException {
    Jars jar = new Jars();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.entry(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return jar;
  }

  Jars entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  Jars attribute(String name, String value) {
    manifest.getMainAttributes().putValue(name, value);
    return this;
  }

  Path write(Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new ZipEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return target;
  }

  /** Takes a jar for an artifact of a repository. */
  static ClassPathEntry artifact(Path jar, String name) {
    String coordinates = "org.example:" + name + ":jar:1.0";
    return new ClassPathEntry(jar, new Origin.Artifact(coordinates, Libraries.REPOSITORY, false));
  }

  /** Signs a jar in place, with a key of its own. */
  static void sign(Path jar) throws Exception {
    Path keys = jar.resolveSibling("keys.p12");
    tool(
        List.of(
            "keytool",
            "-genkeypair",
            "-keystore",
            keys.toString(),
            "-storepass",
            "changeit",
            "-alias",
            "fixture",
            "-keyalg",
            "EC",
            "-dname",
            "CN=Fixture"));
    tool(
        List.of(
            "jarsigner",
            "-keystore",
            keys.toString(),
            "-storepass",
            "changeit",
            jar.toString(),
            "fixture"));
  }

  private static void tool(List<String> command) throws Exception {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    List<String> full = new ArrayList<>(command);
    full.set(0, bin.resolve(command.get(0)).toString());
    Process process = new ProcessBuilder(full).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(said);
    }
  }
}
