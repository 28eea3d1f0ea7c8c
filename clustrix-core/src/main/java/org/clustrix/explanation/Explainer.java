package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clustrix.classpath.ClassPath;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.selection.Kind;
import org.clustrix.selection.NamePattern;

/**
 * Answers why something is in the package of a function, or why not. Serves as long as the analysis
 * is open; for one thread.
 */
public final class Explainer {
  /** Asks for everything in the package. */
  public static final String EVERYTHING = "*";

  private static final String SETTING = "clustrix.explain";
  private static final String DATA = "data:";

  private final FunctionAnalysis analysis;
  private final ClassExplanations classes;
  private final ArtifactExplanations artifacts;
  private final ResourceExplanations resources;
  private final DataExplanations data;

  /** Makes one over an analysis, which stays open. */
  public Explainer(FunctionAnalysis analysis) {
    this.analysis = analysis;
    Travel travel = new Travel(analysis);
    this.classes = new ClassExplanations(analysis, travel);
    this.artifacts = new ArtifactExplanations(analysis, travel);
    this.resources = new ResourceExplanations(analysis, travel);
    this.data = new DataExplanations(analysis, travel);
  }

  /**
   * Explains.
   *
   * @param subject a class by its binary name, or by its simple one where that is unambiguous; a
   *     method as {@code com.acme.A#run}; an artifact by coordinates, artifact id or file name; a
   *     resource or data file by its path; a pattern such as {@code class:com.acme.**}; or {@code
   *     *} for everything in the package
   * @return at least one explanation: for what there is not, that there is not
   * @throws org.clustrix.problem.ClustrixException where a simple name is ambiguous
   */
  public List<Explanation> explain(String subject) {
    String asked = subject.strip();
    if (asked.equals(EVERYTHING)) {
      return everything();
    }
    if (asked.startsWith(DATA)) {
      return orAbsent(data.of(asked.substring(DATA.length())).stream().toList(), asked);
    }
    int colon = asked.indexOf(':');
    Optional<Kind> kind = colon < 0 ? Optional.empty() : Kind.of(asked.substring(0, colon));
    if (kind.isPresent()) {
      return ofKind(kind.get(), asked, asked.substring(colon + 1));
    }
    if (asked.indexOf('*') >= 0) {
      return ofKind(pattern(asked).kind(), asked, asked);
    }
    if (asked.indexOf('#') > 0) {
      return List.of(classes.ofMethod(asked));
    }
    List<Explanation> found = new ArrayList<>();
    classes.exact(asked).ifPresent(found::add);
    found.addAll(resources.named(asked));
    data.of(asked).ifPresent(found::add);
    found.addAll(artifacts.named(asked));
    if (found.isEmpty()) {
      classes.bySimpleName(asked).ifPresent(found::add);
    }
    return orAbsent(found, asked);
  }

  private List<Explanation> ofKind(Kind kind, String asked, String name) {
    if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
      return orAbsent(matching(pattern(asked)), asked);
    }
    return switch (kind) {
      case CLASS -> {
        Optional<Explanation> exact = classes.exact(name);
        yield orAbsent(exact.or(() -> classes.bySimpleName(name)).stream().toList(), name);
      }
      case ARTIFACT -> orAbsent(artifacts.named(name), name);
      case RESOURCE -> orAbsent(resources.named(name), name);
    };
  }

  private static NamePattern pattern(String asked) {
    return NamePattern.parse(asked, SETTING, "the command line");
  }

  private List<Explanation> matching(NamePattern pattern) {
    ClassPath whole = analysis.wholeClassPath();
    return switch (pattern.kind()) {
      case CLASS ->
          each(whole.classNames(), pattern::matchesClass, n -> classes.exact(n).stream().toList());
      case RESOURCE -> each(whole.resourceNames(), pattern::matchesResource, resources::named);
      case ARTIFACT ->
          whole.roots().stream()
              .filter(root -> pattern.matches(root.entry()))
              .map(artifacts::of)
              .flatMap(Optional::stream)
              .toList();
    };
  }

  private static List<Explanation> each(
      Set<String> names, Predicate<String> wanted, Function<String, List<Explanation>> explain) {
    return names.stream().filter(wanted).sorted().map(explain).flatMap(List::stream).toList();
  }

  /** What the package is made of: project code class by class, artifacts as a whole. */
  private List<Explanation> everything() {
    List<Explanation> all = new ArrayList<>();
    all.addAll(classes.ofProject());
    all.addAll(resources.ofProject());
    all.addAll(data.packed());
    all.addAll(artifacts.kept());
    return all;
  }

  private List<Explanation> orAbsent(List<Explanation> found, String asked) {
    return found.isEmpty() ? List.of(new Absences(analysis).of(asked)) : found;
  }
}
