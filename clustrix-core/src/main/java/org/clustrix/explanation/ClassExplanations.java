package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.JdkNames;
import org.clustrix.graph.KeptRoot;
import org.clustrix.graph.Reasons;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.problem.ClustrixException;

/** Explains classes and methods. */
final class ClassExplanations {
  private static final String KIND = "class";
  private static final String METHOD = "method";
  private static final String CLASS_FILE = ".class";
  private static final int MOST_NAMES = 10;

  private final FunctionAnalysis analysis;
  private final Travel travel;

  ClassExplanations(FunctionAnalysis analysis, Travel travel) {
    this.analysis = analysis;
    this.travel = travel;
  }

  /** Explains a class by its whole name, however it is spelled. */
  Optional<Explanation> exact(String spelled) {
    for (String name : spellings(spelled)) {
      Optional<ClassFile> visible = analysis.classPath().find(name);
      Optional<ClassFile> file = visible.or(() -> analysis.wholeClassPath().find(name));
      if (file.isPresent()) {
        return Optional.of(of(file.get(), visible.isPresent()));
      }
      if (isUnresolved(name)) {
        return Optional.of(unresolved(name));
      }
    }
    String name = spellings(spelled).get(0);
    return JdkNames.isJdk(name) ? Optional.of(platform(name)) : Optional.empty();
  }

  /** {@code a/b/Outer$Inner.class} and {@code a.b.Outer.Inner} may be written too. */
  private static List<String> spellings(String spelled) {
    String name =
        spelled.endsWith(CLASS_FILE)
            ? spelled.substring(0, spelled.length() - CLASS_FILE.length())
            : spelled;
    name = name.replace('/', '.');
    List<String> names = new ArrayList<>();
    names.add(name);
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      names.add(name);
    }
    return names;
  }

  private Explanation of(ClassFile file, boolean visible) {
    if (!visible) {
      return Travel.excluded(
          KIND, file.name(), file.root(), analysis.excludedBy(file).orElseThrow());
    }
    boolean reached =
        travel.kept(file.root()).filter(root -> root.classes().contains(file.name())).isPresent();
    return travel.inRoot(KIND, file.name(), file.root(), reached, file.name());
  }

  private boolean isUnresolved(String name) {
    return analysis.graph().unresolved().contains(name)
        || analysis.graph().unresolvedInArtifacts().contains(name);
  }

  private Explanation unresolved(String name) {
    boolean project = analysis.graph().unresolved().contains(name);
    return new Explanation(
        KIND,
        name,
        Verdict.UNRESOLVED,
        "",
        (project ? "project code" : "an artifact")
            + " refers to it, and nothing on the class path has it",
        project
            ? "add the dependency that has it to the POM"
            : "most often that is an optional dependency; add it to the POM where it is needed",
        List.of());
  }

  private static Explanation platform(String name) {
    return new Explanation(
        KIND,
        name,
        Verdict.PLATFORM,
        "jdk",
        "belongs to the Java platform: the cluster's Java has it",
        "",
        List.of());
  }

  /**
   * Explains a class by the last parts of its name.
   *
   * @throws ClustrixException where several have it, and not just one of them is reached
   */
  Optional<Explanation> bySimpleName(String name) {
    List<String> all = endingIn(analysis.wholeClassPath(), name);
    List<String> reached =
        all.stream().filter(n -> analysis.graph().reasons().of(n).isPresent()).toList();
    List<String> candidates = reached.isEmpty() ? all : reached;
    if (candidates.size() > 1) {
      throw new ClustrixException(
          "there are " + candidates.size() + " classes '" + name + "'",
          "name one of them: "
              + String.join(", ", candidates.subList(0, Math.min(MOST_NAMES, candidates.size()))));
    }
    return candidates.stream().findFirst().flatMap(this::exact);
  }

  static List<String> endingIn(ClassPath classPath, String name) {
    String end = "." + name.replace('$', '.').replace('/', '.');
    return classPath.classNames().stream()
        .filter(known -> ("." + known.replace('$', '.')).endsWith(end))
        .sorted()
        .toList();
  }

  /** Explains a method by its class and name, with or without its parameters. */
  Explanation ofMethod(String spelled) {
    Reasons reasons = analysis.graph().reasons();
    String wanted = spelled.replace(" ", "");
    List<String> elements =
        reasons.elements().stream()
            .filter(e -> e.equals(wanted) || e.startsWith(wanted + "("))
            .toList();
    String className = spelled.substring(0, spelled.indexOf('#'));
    Optional<ClassFile> file = analysis.classPath().find(className);
    String holder = file.map(f -> Travel.inWords(f.root())).orElse("");
    if (!elements.isEmpty()) {
      String element = elements.get(0);
      return new Explanation(
          METHOD,
          element,
          Verdict.IN,
          holder,
          "is reached" + (elements.size() == 1 ? "" : ", as are its overloads"),
          "",
          travel.path(element));
    }
    return new Explanation(
        METHOD,
        spelled,
        file.isPresent() ? Verdict.UNREACHED : Verdict.ABSENT,
        holder,
        file.isEmpty()
            ? "is not known: the class path has no class " + className
            : "is not reached from elsewhere: it is the entry point itself, or nothing calls it",
        "explain its class",
        List.of());
  }

  /** Explains every class of the project that is in the package. */
  List<Explanation> ofProject() {
    List<Explanation> all = new ArrayList<>();
    for (KeptRoot root : analysis.graph().kept()) {
      if (root.root().isProject()) {
        root.classes().forEach(name -> exact(name).ifPresent(all::add));
      }
    }
    return all;
  }
}
