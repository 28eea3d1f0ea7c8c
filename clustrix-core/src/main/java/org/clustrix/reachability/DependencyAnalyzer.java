package org.clustrix.reachability;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Origin;
import org.clustrix.classpath.Resource;
import org.clustrix.entrypoint.EntryPoint;
import org.clustrix.entrypoint.EntryPoints;
import org.clustrix.format.FileReference;
import org.clustrix.format.Parameter;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.graph.Reasons;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reachability.bytecode.MethodCode;
import org.clustrix.reachability.bytecode.ParsedClass;
import org.clustrix.reachability.bytecode.Types;
import org.clustrix.reachability.fact.MethodRef;
import org.clustrix.reachability.rule.Level;
import org.clustrix.reachability.rule.Rules;
import org.clustrix.reachability.summary.Summaries;
import org.clustrix.reachability.summary.SummaryCache;
import org.clustrix.selection.ArtifactGraph;
import org.clustrix.selection.Selection;

/** Finds from byte code what a function needs. Immutable; safe for any thread. */
public final class DependencyAnalyzer {
  private static final int OLDEST_JAVA = 8;
  private static final int CLASS_FILE = 0xcafebabe;
  private static final String INCLUDED = "include";

  private final SummaryCache cache;

  /** Makes one that keeps nothing from one analysis to the next. */
  public DependencyAnalyzer() {
    this(SummaryCache.NONE);
  }

  /** Makes one that keeps summaries of classes. */
  public DependencyAnalyzer(SummaryCache cache) {
    this.cache = cache;
  }

  /**
   * Follows everything that a function can reach, without data files and wishes of the user.
   *
   * @param function the entry point as a user writes it, {@code com.acme.Analysis#run}
   * @param classPath the class path; it stays open
   * @throws ClustrixException where there is no such function, or a class file cannot be read
   */
  public DependencyGraph analyze(String function, ClassPath classPath) {
    return analyze(
        EntryPoints.resolve(function, classPath),
        classPath,
        Selection.NONE,
        ArtifactGraph.UNKNOWN,
        DataLookup.NONE);
  }

  /**
   * Follows everything that a function can reach, and what the user includes.
   *
   * @param entryPoint the function
   * @param classPath the class path without what is excluded; it stays open
   * @param selection what the user includes
   * @param artifacts which artifact depends on which, as far as that is known
   * @param data the files of the project
   * @throws ClustrixException where a class file cannot be read
   */
  public DependencyGraph analyze(
      EntryPoint entryPoint,
      ClassPath classPath,
      Selection selection,
      ArtifactGraph artifacts,
      DataLookup data) {
    try (Summaries summaries = new Summaries(classPath, cache)) {
      return analyze(entryPoint, new Types(classPath, summaries), selection, artifacts, data);
    }
  }

  private static DependencyGraph analyze(
      EntryPoint entryPoint,
      Types types,
      Selection selection,
      ArtifactGraph artifacts,
      DataLookup data) {
    ClassPath classPath = types.classPath();
    MethodRef method =
        new MethodRef(
            entryPoint.declaringClass(),
            entryPoint.function().name(),
            entryPoint.function().descriptor());
    Findings findings = new Findings(MethodNames.of(method));
    OptionalArtifacts optional = new OptionalArtifacts(artifacts, classPath);
    Worklist worklist = new Worklist(types, Rules.all(), findings, optional, data);
    start(worklist, entryPoint, method);
    included(worklist, selection);
    Hop listed = new Hop("clustrix.dataFiles", "listed", 0);
    data.listed().forEach(file -> worklist.data().add(file, listed));
    worklist.run();
    List<KeptRoot> kept = findings.kept();
    return new DependencyGraph(
        entryPoint.function(),
        findings.imports().all(),
        findings.localFunctions(),
        findings.files(),
        findings.possibleFiles(),
        findings.filesystemCalls(),
        kept,
        leftOut(classPath, kept),
        findings.unresolved(),
        findings.unresolvedInArtifacts(),
        types.unreadable(),
        dataFiles(findings),
        javaRelease(types, kept),
        new Reasons(findings.reasons()),
        optional.leftOut(),
        findings.providers(),
        findings.remarks());
  }

  /**
   * The launcher looks into the entry class for the method, makes an instance where it needs one,
   * binds JSON to the parameters and reads the result's members.
   */
  private static void start(Worklist worklist, EntryPoint entryPoint, MethodRef method) {
    Types types = worklist.types();
    String className = entryPoint.function().className();
    Hop entry = new Hop(MethodNames.of(method), "entry point", 0);
    Supplier<Hop> hop = () -> entry;
    Optional<Boolean> reported = Optional.of(true);
    worklist.raise(className, Level.INITIALISED, hop, reported, Optional.empty());
    if (!entryPoint.isStatic()) {
      worklist.raise(className, Level.INSTANTIATED, hop, reported, Optional.empty());
      worklist.exact(new MethodRef(className, "<init>", "()V"), hop, Optional.empty());
    }
    worklist.exact(method, hop, Optional.empty());
    for (String name : types.find(className).map(types::withSuperTypes).orElse(Set.of())) {
      for (String member : types.find(name).map(ParsedClass::typesInSignatures).orElse(Set.of())) {
        worklist.raise(member, Level.LOADED, hop, Optional.empty(), Optional.empty());
      }
    }
    for (MethodCode code :
        types.find(method.owner()).map(t -> t.methods(method.signature())).orElse(List.of())) {
      code.typesInSignature().stream()
          .sorted()
          .forEach(name -> worklist.raise(name, Level.BOUND, hop, reported, Optional.empty()));
    }
    if (isOpen(entryPoint)) {
      worklist.instances().lookedInto(entry);
    }
  }

  /** What the user includes is looked into by code that the analysis does not understand. */
  private static void included(Worklist worklist, Selection selection) {
    ClassPath classPath = worklist.types().classPath();
    selection
        .includedClasses(classPath)
        .forEach(
            (name, by) ->
                worklist.raise(
                    name,
                    Level.REFLECTED,
                    () -> new Hop(by.toString(), INCLUDED, 0),
                    Optional.empty(),
                    Optional.empty()));
    for (Selection.IncludedResource included : selection.includedResources(classPath)) {
      Resource resource = included.resource();
      new Source(worklist, resource.root(), included.by().toString(), INCLUDED)
          .resource(resource, 0);
    }
  }

  /** Whether the declared result says too little of what the result may be made of. */
  private static boolean isOpen(EntryPoint entryPoint) {
    String returns = entryPoint.function().returns();
    boolean raw = returns.startsWith("java.util.") && !returns.contains("<");
    return raw
        || returns.contains("java.lang.Object")
        || returns.contains("?")
        || entryPoint.function().parameters().stream()
            .map(Parameter::type)
            .anyMatch(type -> type.equals("java.lang.Object"));
  }

  private static List<ClassRoot> leftOut(ClassPath classPath, List<KeptRoot> kept) {
    Set<ClassRoot> used = new HashSet<>(kept.stream().map(KeptRoot::root).toList());
    return classPath.roots().stream()
        .filter(root -> root.entry().origin() instanceof Origin.Artifact && !root.isLauncher())
        .filter(root -> !used.contains(root))
        .toList();
  }

  private static List<String> dataFiles(Findings findings) {
    Set<String> paths = new TreeSet<>();
    for (FileReference reference : findings.files()) {
      if (reference.relative() && reference.operation().equals("read")) {
        paths.add(reference.path());
      }
    }
    return List.copyOf(paths);
  }

  private static int javaRelease(Types types, List<KeptRoot> kept) {
    int release = OLDEST_JAVA;
    for (KeptRoot root : kept) {
      for (String name : root.classes()) {
        Optional<ParsedClass> type = types.find(name);
        int needed = type.isPresent() ? type.get().javaRelease() : header(types, name);
        release = Math.max(release, needed);
      }
    }
    return release;
  }

  /**
   * The version of a class file that cannot be parsed: bytes 6 and 7 (JVMS §4.1). One that is no
   * class file at all needs no Java, since none would load it.
   */
  private static int header(Types types, String className) {
    ClassFile file = types.classPath().find(className).orElseThrow();
    try (DataInputStream in = new DataInputStream(file.root().open(file.paths().get(0)))) {
      boolean classFile = in.readInt() == CLASS_FILE;
      in.readUnsignedShort();
      return classFile ? in.readUnsignedShort() - 44 : OLDEST_JAVA;
    } catch (IOException e) {
      return OLDEST_JAVA; // it stands among the unreadable ones
    }
  }
}
