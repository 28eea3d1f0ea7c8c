package org.clustrix.selection;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.problem.ClustrixException;
import org.clustrix.problem.NearNames;

/** Refuses patterns that match nothing: a slip of the pen would otherwise go unnoticed. */
public final class PatternCheck {
  private static final int MOST = 3;

  private final ClassPath classPath;

  /**
   * Makes a check.
   *
   * @param classPath the whole class path, with what is excluded
   */
  public PatternCheck(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * Checks every pattern.
   *
   * @throws ClustrixException for the first that matches nothing, with near names
   */
  public void check(Selection selection) {
    Stream.concat(selection.include().stream(), selection.exclude().stream())
        .filter(pattern -> !matches(pattern))
        .findFirst()
        .ifPresent(
            pattern -> {
              throw new ClustrixException(
                  pattern + ", set in " + pattern.source() + ", matches nothing on the class path",
                  remedy(pattern));
            });
  }

  private boolean matches(NamePattern pattern) {
    return switch (pattern.kind()) {
      case CLASS -> classPath.classNames().stream().anyMatch(pattern::matchesClass);
      case ARTIFACT -> classPath.roots().stream().anyMatch(root -> pattern.matches(root.entry()));
      case RESOURCE -> classPath.resourceNames().stream().anyMatch(pattern::matchesResource);
    };
  }

  private String remedy(NamePattern pattern) {
    return switch (pattern.kind()) {
      case CLASS -> classRemedy(pattern.name());
      case ARTIFACT ->
          NearNames.didYouMean(
              pattern.name(), classPath.roots().stream().map(PatternCheck::name).toList());
      case RESOURCE -> near(pattern.name(), classPath.resourceNames(), "resource:");
    };
  }

  private String classRemedy(String name) {
    if (classPath.classNames().stream().anyMatch(known -> known.startsWith(name + "."))) {
      return name + " is a package: write " + name + ".* or, with those below it, " + name + ".**";
    }
    if (!classPath.resources(name).isEmpty()) {
      return "it is a resource: write resource:" + name;
    }
    if (classPath.roots().stream().anyMatch(root -> root.artifactId().equals(name))) {
      return "it is an artifact: write artifact:" + name;
    }
    return near(name, classPath.classNames(), "class:");
  }

  /** Names of another package count too: people remember the last part of a name. */
  private static String near(String name, Collection<String> known, String kind) {
    String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    TreeSet<String> same = new TreeSet<>();
    for (String candidate : known) {
      if (candidate.endsWith("." + last) || candidate.endsWith("/" + last)) {
        same.add(candidate);
      }
    }
    List<String> near =
        same.isEmpty() ? NearNames.nearest(name, known, MOST) : same.stream().limit(MOST).toList();
    return near.isEmpty()
        ? "correct it or leave it out; " + kind + "… takes * within a name and ** across"
        : "did you mean " + String.join(" or ", near) + "?";
  }

  private static String name(ClassRoot root) {
    if (root.entry().origin() instanceof Origin.Artifact artifact) {
      String[] parts = artifact.coordinates().split(":", -1);
      return parts[0] + ":" + parts[1];
    }
    return root.artifactId();
  }
}
