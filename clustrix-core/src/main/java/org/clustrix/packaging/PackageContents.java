package org.clustrix.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.FileDigests;
import org.clustrix.classpath.Origin;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageLayout;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.KeptRoot;

/**
 * Lays out a package: what lies in it, what is fetched from elsewhere, and the class path over
 * both. Only roots that contribute are counted, so that a dependency nobody uses moves no number.
 */
final class PackageContents {
  private final List<PackageFile> files = new ArrayList<>();
  private final List<ClassPathElement> classPath = new ArrayList<>();
  private final List<ExternalDependency> external = new ArrayList<>();
  private final Map<String, Path> artifacts = new HashMap<>();
  private final Set<String> libraries = new HashSet<>();
  private final FileDigests digests;
  private int roots;

  PackageContents(DependencyGraph graph, SortedMap<String, Path> data, FileDigests digests)
      throws IOException {
    this.digests = digests;
    for (KeptRoot root : graph.kept()) {
      if (root.root().isProject()) {
        project(root);
      } else if (root.root().entry().origin() instanceof Origin.Artifact artifact
          && !root.root().isLauncher()
          && !artifact.provided()) {
        artifact(root.root(), artifact);
      }
    }
    providers(graph.providers());
    for (Map.Entry<String, Path> file : data.entrySet()) {
      files.add(PackageFile.of(PackageLayout.DATA + file.getKey(), file.getValue()));
    }
    files.sort(Comparator.comparing(PackageFile::path));
  }

  private void project(KeptRoot kept) throws IOException {
    ClassRoot root = kept.root();
    String folder = PackageLayout.classRoot(++roots, root.artifactId());
    for (String className : kept.classes()) {
      String name = className.replace('.', '/') + ".class";
      files.add(PackageFile.of(folder + "/" + name, root, name));
    }
    for (String name : kept.resources()) {
      files.add(PackageFile.of(folder + "/" + name, root, name));
    }
    boolean directory = kept.directory() && !kept.resources().isEmpty();
    classPath.add(new ClassPathElement("root", folder, "", directory));
  }

  /**
   * A class path ignores what module descriptors provide, so it gets the files that say the same:
   * in a root of their own, behind all others.
   */
  private void providers(SortedMap<String, SortedSet<String>> providers) throws IOException {
    if (!providers.isEmpty()) {
      String folder = PackageLayout.classRoot(++roots, DependencyGraph.PROVIDERS_ROOT);
      for (Map.Entry<String, SortedSet<String>> service : providers.entrySet()) {
        String text = String.join("\n", service.getValue()) + "\n";
        String path = folder + "/" + DependencyGraph.SERVICES + service.getKey();
        files.add(PackageFile.of(path, text.getBytes(StandardCharsets.UTF_8)));
      }
      classPath.add(new ClassPathElement("root", folder, "", false));
    }
  }

  private void artifact(ClassRoot root, Origin.Artifact artifact) throws IOException {
    Path jar = root.entry().file();
    String name = PackageLayout.artifactFile(artifact.coordinates());
    if (artifact.repository().isEmpty()) {
      PackageFile file = PackageFile.of(library(name, artifact), jar);
      libraries.add(file.path());
      files.add(file);
      classPath.add(new ClassPathElement("lib", file.path(), "", false));
    } else {
      String sha256 = digests.of(jar);
      external.add(
          new ExternalDependency(
              artifact.coordinates(), sha256, Files.size(jar), artifact.address()));
      classPath.add(new ClassPathElement("artifact", name, sha256, false));
      artifacts.put(sha256, jar);
    }
  }

  /** Two groups may have an artifact of one name and version. */
  private String library(String name, Origin.Artifact artifact) {
    String path = PackageLayout.LIB + name;
    String group = artifact.coordinates().split(":", -1)[0];
    return libraries.contains(path) ? PackageLayout.LIB + group + "." + name : path;
  }

  /** Returns the files, sorted by path. */
  List<PackageFile> files() {
    return files;
  }

  List<ClassPathElement> classPath() {
    return classPath;
  }

  List<ExternalDependency> external() {
    return external;
  }

  /** Returns the local jar of each external dependency, by SHA-256. */
  Map<String, Path> artifacts() {
    return artifacts;
  }
}
