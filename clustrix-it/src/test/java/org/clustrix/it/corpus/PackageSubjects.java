package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageLayout;
import org.clustrix.packaging.PackageInfo;

/** All that is in a package, jars included, by its own metadata and not by the analysis. */
final class PackageSubjects {
  private static final String CLASS = ".class";
  private static final Pattern VERSIONS = Pattern.compile("^META-INF/versions/\\d+/");

  private final List<Subject> all = new ArrayList<>();

  private PackageSubjects() {}

  /**
   * Something to ask for.
   *
   * @param kind the kind of answer that is wanted
   * @param asked the words
   * @param names the answer has to have one of them
   */
  record Subject(String kind, String asked, List<String> names) {}

  static List<Subject> of(PackageInfo info) throws IOException {
    PackageSubjects subjects = new PackageSubjects();
    for (ContentEntry entry : info.metadata().contents()) {
      subjects.packed(entry.path());
    }
    Map<String, Path> files = info.artifacts();
    for (ExternalDependency artifact : info.metadata().dependencies().externalDependencies()) {
      String coordinates = artifact.coordinates();
      subjects.all.add(new Subject("artifact", coordinates, List.of(coordinates)));
      subjects.jar(coordinates.split(":", -1)[1], files.get(artifact.sha256()));
    }
    return subjects.all;
  }

  private void packed(String path) {
    if (path.startsWith(PackageLayout.CLASSES)) {
      String[] parts = path.split("/", 3);
      file(parts[1].substring(parts[1].indexOf('-') + 1), parts[2]);
    } else if (path.startsWith(PackageLayout.DATA)) {
      String name = path.substring(PackageLayout.DATA.length());
      all.add(new Subject("data", "data:" + name, List.of(name)));
    } else {
      throw new CorpusProblem("nobody knows what " + path + " in a package is");
    }
  }

  private void jar(String module, Path file) throws IOException {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .sorted()
          .forEach(name -> file(module, name));
    }
  }

  private void file(String module, String name) {
    String plain = VERSIONS.matcher(name).replaceFirst("");
    if (plain.endsWith(CLASS) && !plain.equals("module-info.class")) {
      String binary = plain.substring(0, plain.length() - CLASS.length()).replace('/', '.');
      all.add(new Subject("class", binary, List.of(binary)));
    } else {
      all.add(new Subject("resource", module + "!/" + name, List.of(name, plain)));
    }
  }
}
