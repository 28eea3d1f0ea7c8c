package org.clustrix.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clustrix.format.ContentEntry;
import org.clustrix.format.ExternalDependency;
import org.clustrix.format.PackageLayout;
import org.clustrix.packaging.PackageInfo;

/**
 * What is in one package. Immutable.
 *
 * @param info the package
 * @param parts all that has a size, largest first
 * @param leftOut what its analysis tells of artifacts that do not travel; empty where there is none
 *     beside the package
 * @param notes what its analysis could not settle
 */
public record Inspection(
    PackageInfo info, List<Part> parts, List<LeftOutArtifact> leftOut, List<Note> notes) {
  /** A package beyond this is worth a warning. */
  private static final long LARGE = 200_000_000;

  private static final int MOST_NAMED = 3;
  private static final String CLASS_FILE = ".class";

  /** Copies the lists. */
  public Inspection {
    parts = List.copyOf(parts);
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
  }

  /** Looks into a package and into the analysis beside it, where there is one. */
  public static Inspection of(PackageInfo info) {
    List<Part> parts = new ArrayList<>();
    for (ExternalDependency artifact : info.metadata().dependencies().externalDependencies()) {
      parts.add(new Part(Part.Kind.ARTIFACT, artifact.coordinates(), 1, artifact.size()));
    }
    Map<String, Part> classes = new HashMap<>();
    for (ContentEntry entry : info.metadata().contents()) {
      Part part = part(entry);
      if (part.kind() == Part.Kind.CLASSES) {
        classes.merge(part.name(), part, Inspection::together);
      } else {
        parts.add(part);
      }
    }
    parts.addAll(classes.values());
    parts.sort(Part.LARGEST_FIRST);
    BesidePackage beside = BesidePackage.of(info);
    return new Inspection(info, parts, beside.leftOut(), beside.notes());
  }

  private static Part part(ContentEntry entry) {
    String path = entry.path();
    if (path.startsWith(PackageLayout.DATA)) {
      return new Part(Part.Kind.DATA, path, 1, entry.size());
    }
    if (path.startsWith(PackageLayout.LIB)) {
      return new Part(Part.Kind.LIBRARY, path, 1, entry.size());
    }
    if (path.endsWith(CLASS_FILE)) {
      int root = path.indexOf('/', PackageLayout.CLASSES.length());
      return new Part(Part.Kind.CLASSES, path.substring(0, root), 1, entry.size());
    }
    return new Part(Part.Kind.RESOURCE, path, 1, entry.size());
  }

  private static Part together(Part one, Part other) {
    return new Part(
        one.kind(), one.name(), one.files() + other.files(), one.bytes() + other.bytes());
  }

  /** Returns the parts of one kind, largest first. */
  public List<Part> parts(Part.Kind kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }

  /** Returns the bytes of all parts, of the artifacts too, which are not in the file itself. */
  public long bytes() {
    return Part.bytes(parts);
  }

  /** Returns a line that names the largest parts where the package is large; else nothing. */
  public List<String> warnings() {
    if (bytes() < LARGE) {
      return List.of();
    }
    String largest =
        parts.stream()
            .limit(MOST_NAMED)
            .map(part -> part.name() + " (" + ByteSize.text(part.bytes()) + ")")
            .collect(Collectors.joining(", "));
    return List.of(
        "the package is large: "
            + ByteSize.text(bytes())
            + ", of which the largest parts are "
            + largest
            + "; what the function does not need can be left out by clustrix.exclude, and large"
            + " data can lie on the cluster");
  }
}
