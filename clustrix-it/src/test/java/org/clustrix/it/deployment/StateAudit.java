package org.clustrix.it.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.FunctionAlias;
import org.clustrix.format.Sha256;
import org.clustrix.launcher.install.Installer;

/** Looks at every file of a state folder: what is published must be whole. Not thread-safe. */
final class StateAudit {
  private final Path scratch;
  private final Map<String, String> packages = new HashMap<>();

  /**
   * Makes one.
   *
   * @param scratch for what packages look like when they are whole; made here
   */
  StateAudit(Path scratch) throws IOException {
    this.scratch = Files.createDirectories(scratch);
  }

  /** Learns what a package looks like when it is whole, from an undisturbed installation here. */
  void learn(DeploymentRequest request) throws Exception {
    String id = request.metadata().packageId();
    Path incoming = Files.createDirectories(scratch.resolve("incoming-" + id));
    fill(incoming, request);
    Path state = scratch.resolve("state");
    new Installer(state).install(incoming);
    packages.put(id, tree(state.resolve(ClusterLayout.packageFolder(id))));
  }

  /** Puts all that an installation needs into a folder. */
  static void fill(Path incoming, DeploymentRequest request) throws IOException {
    Files.copy(request.packageFile(), incoming.resolve(ClusterLayout.INCOMING_PACKAGE));
    for (ExternalDependency artifact : request.metadata().dependencies().externalDependencies()) {
      Files.copy(request.artifacts().locate(artifact), incoming.resolve(artifact.sha256()));
    }
  }

  /** Returns what is published and not whole; nothing is well. */
  List<String> problems(Path state) throws IOException {
    List<String> problems = new ArrayList<>();
    for (String place : List.of(ClusterLayout.STORE, "launcher")) {
      for (Path folder : entries(state.resolve(place))) {
        for (Path file : entries(folder)) {
          if (!Sha256.hex(file).equals(folder.getFileName().toString())) {
            problems.add("damaged: " + file);
          }
        }
      }
    }
    for (Path folder : entries(state.resolve(ClusterLayout.PACKAGES))) {
      String id = folder.getFileName().toString();
      if (!tree(folder).equals(packages.get(id))) {
        problems.add("not whole: " + folder);
      }
      for (String line : Files.readAllLines(folder.resolve(ClusterLayout.CLASSPATH))) {
        if (!Files.isRegularFile(state.resolve(line))) {
          problems.add("not there: " + line + " of " + id);
        }
      }
    }
    for (Path alias : entries(state.resolve(ClusterLayout.FUNCTIONS))) {
      String id = FunctionAlias.parse(Files.readString(alias)).packageId();
      if (!Files.isDirectory(state.resolve(ClusterLayout.packageFolder(id)))) {
        problems.add("an alias of nothing: " + alias);
      }
    }
    return problems;
  }

  boolean isWhole(Path state, DeploymentRequest request) throws IOException {
    String id = request.metadata().packageId();
    Path folder = state.resolve(ClusterLayout.packageFolder(id));
    return Files.isDirectory(folder) && tree(folder).equals(packages.get(id));
  }

  /** Returns temporary names and what waits in incoming folders. */
  static List<Path> leftovers(Path state) throws IOException {
    List<Path> left = new ArrayList<>(entries(state.resolve(ClusterLayout.INCOMING)));
    try (Stream<Path> files = Files.isDirectory(state) ? Files.walk(state, 2) : Stream.empty()) {
      files.filter(StateAudit::isTemporary).forEach(left::add);
    }
    return left;
  }

  private static boolean isTemporary(Path file) {
    return file.getFileName().toString().startsWith(".tmp-");
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !isTemporary(file)).toList();
    }
  }

  private static String tree(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Sha256.hex(file));
      }
    }
    return Sha256.hex(hashes.toString().getBytes(StandardCharsets.UTF_8));
  }
}
