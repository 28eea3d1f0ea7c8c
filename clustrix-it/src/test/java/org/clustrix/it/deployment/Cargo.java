package org.clustrix.it.deployment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.Dependencies;
import org.clustrix.format.ExecutionInfo;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.format.Sha256;

/** Artifacts of random bytes, which no compression makes smaller, and packages that use them. */
final class Cargo {
  private final Path jars;
  private final Path packages;
  private final List<ExternalDependency> dependencies = new ArrayList<>();
  private final Map<String, Path> files = new HashMap<>();
  private final Map<Integer, DeploymentRequest> requests = new HashMap<>();

  /**
   * Makes artifacts.
   *
   * @param folder for all files; must not be there
   * @param sizes their sizes in bytes
   */
  Cargo(Path folder, List<Integer> sizes, long seed) throws IOException {
    jars = Files.createDirectories(folder.resolve("jars"));
    packages = Files.createDirectories(folder.resolve("packages"));
    Random random = new Random(seed);
    for (int size : sizes) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      String name = "library-" + dependencies.size();
      String sha256 = Sha256.hex(bytes);
      files.put(sha256, Files.write(jars.resolve(name + "-1.0.jar"), bytes));
      dependencies.add(
          new ExternalDependency("org.example:" + name + ":jar:1.0", sha256, size, "central"));
    }
  }

  /** Sizes as real class paths have them: many small ones, few large ones. */
  static List<Integer> sizes(int count, long total) {
    double[] weights = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      weights[i] = Math.pow(i + 1.0, 2.5);
      sum += weights[i];
    }
    List<Integer> sizes = new ArrayList<>();
    for (double weight : weights) {
      sizes.add((int) (2_000 + weight / sum * (total - 2_000L * count)));
    }
    return sizes;
  }

  /** They compress as classes do: taken from the running Java. */
  private static List<byte[]> classes() throws IOException {
    Path folder =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base/java/util");
    List<byte[]> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().limit(40).toList()) {
        classes.add(Files.readAllBytes(file));
      }
    }
    return classes;
  }

  Path jars() {
    return jars;
  }

  /**
   * Returns a package of forty real classes, one of which depends on {@code variant}. It is made
   * once: who times a deployment asks for it meanwhile.
   */
  DeploymentRequest request(int variant) throws IOException {
    DeploymentRequest made = requests.get(variant);
    if (made == null) {
      made = make(variant);
      requests.put(variant, made);
    }
    return made;
  }

  private DeploymentRequest make(int variant) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    List<byte[]> classes = classes();
    for (int i = 0; i < classes.size(); i++) {
      byte[] bytes = classes.get(i);
      if (i == 7) {
        bytes = Arrays.copyOf(bytes, bytes.length + 1);
        bytes[bytes.length - 1] = (byte) variant;
      }
      contents.put("classes/0-app/app/Class" + i + ".class", bytes);
    }
    List<ClassPathElement> classpath = new ArrayList<>();
    classpath.add(new ClassPathElement("root", "classes/0-app", "", false));
    for (ExternalDependency dependency : dependencies) {
      String name = PackageLayout.artifactFile(dependency.coordinates());
      classpath.add(new ClassPathElement("artifact", name, dependency.sha256(), false));
    }
    PackedContents packed = new PackedContents(contents);
    PackageMetadata metadata =
        new PackageMetadata(
            new FunctionInfo("run", "app", "Class0.run", "app.Class0", "()V", List.of(), "void"),
            new Dependencies(
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(dependencies),
                List.of()),
            new ExecutionInfo(8, "linux-x86_64", ".", Map.of(), classpath),
            packed.entries());
    return new DeploymentRequest(
        packed.write(metadata, packages),
        metadata,
        Optional.empty(),
        dependency -> files.get(dependency.sha256()));
  }
}
