package org.clustrix.reachability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.format.FileReference;
import org.clustrix.format.FilesystemCall;
import org.clustrix.format.LocalFunctionCall;
import org.clustrix.graph.Hop;
import org.clustrix.graph.KeptRoot;
import org.clustrix.graph.Remark;
import org.clustrix.reachability.bytecode.MethodCode;

/** What an analysis has found so far. Everything is sorted when it is taken out, not before. */
final class Findings {
  private static final Comparator<FileReference> BY_PATH =
      Comparator.comparing(FileReference::path)
          .thenComparing(FileReference::operation)
          .thenComparingInt(FileReference::line);

  /** What a function that uses a large library needs about, so that the table seldom grows. */
  private static final int ROOM = 1 << 15;

  private final Map<String, Hop> reasons = new HashMap<>(ROOM);
  private final SortedMap<Integer, ClassRoot> roots = new TreeMap<>();
  private final Map<Integer, Set<String>> classes = new HashMap<>();
  private final Map<Integer, Set<String>> resources = new HashMap<>();
  private final Set<Integer> directories = new TreeSet<>();
  private final List<MethodCode> functions = new ArrayList<>();
  private final Set<FileReference> files = new TreeSet<>(BY_PATH);
  private final Set<FileReference> possibleFiles = new TreeSet<>(BY_PATH);
  private final Set<FilesystemCall> filesystemCalls =
      new TreeSet<>(
          Comparator.comparingInt(FilesystemCall::line)
              .thenComparing(FilesystemCall::function)
              .thenComparing(call -> call.args().toString()));
  private final SortedSet<String> unresolved = new TreeSet<>();
  private final SortedSet<String> unresolvedInArtifacts = new TreeSet<>();
  private final Imports imports = new Imports();
  private final SortedMap<String, SortedSet<String>> providers = new TreeMap<>();
  private final Set<Remark> remarks =
      new TreeSet<>(
          Comparator.comparing(Remark::kind)
              .thenComparing(Remark::by)
              .thenComparingInt(Remark::line)
              .thenComparing(Remark::name));

  private final String entryPoint;

  /** Makes an empty one; the entry point, as reasons name it, is where every reason ends. */
  Findings(String entryPoint) {
    this.entryPoint = entryPoint;
  }

  /** Files the first reason for something; later ones are dropped. */
  void because(String element, Hop hop) {
    if (!element.equals(entryPoint)) {
      reasons.putIfAbsent(element, hop);
    }
  }

  void keep(ClassFile file) {
    keep(file.root(), classes, file.name());
  }

  /** Returns whether the resource is new. */
  boolean keep(Resource resource) {
    return keep(resource.root(), resources, resource.name());
  }

  private boolean keep(ClassRoot root, Map<Integer, Set<String>> kept, String name) {
    roots.putIfAbsent(root.position(), root);
    return kept.computeIfAbsent(root.position(), key -> new HashSet<>()).add(name);
  }

  void directory(ClassRoot root) {
    directories.add(root.position());
  }

  void function(MethodCode method) {
    functions.add(method);
  }

  void file(FileReference reference) {
    files.add(reference);
  }

  void possibleFile(FileReference reference) {
    possibleFiles.add(reference);
  }

  void filesystem(FilesystemCall call) {
    filesystemCalls.add(call);
  }

  void unresolved(String className, boolean byProject) {
    (byProject ? unresolved : unresolvedInArtifacts).add(className);
  }

  void provider(String service, String className) {
    providers.computeIfAbsent(service, key -> new TreeSet<>()).add(className);
  }

  SortedMap<String, SortedSet<String>> providers() {
    return providers;
  }

  void remark(Remark remark) {
    remarks.add(remark);
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  Imports imports() {
    return imports;
  }

  Map<String, Hop> reasons() {
    return reasons;
  }

  List<KeptRoot> kept() {
    List<KeptRoot> kept = new ArrayList<>();
    roots.forEach(
        (position, root) ->
            kept.add(
                new KeptRoot(
                    root,
                    new TreeSet<>(classes.getOrDefault(position, Set.of())),
                    new TreeSet<>(resources.getOrDefault(position, Set.of())),
                    directories.contains(position))));
    return kept;
  }

  /** Methods as their author wrote them: no lambda bodies, bridges or constructors. */
  List<LocalFunctionCall> localFunctions() {
    return functions.stream()
        .filter(method -> method.owner().isProject())
        .filter(method -> !method.isSynthetic() && !method.name().startsWith("<"))
        .filter(method -> !MethodNames.of(method.ref()).equals(entryPoint))
        .sorted(
            Comparator.<MethodCode, String>comparing(method -> method.owner().name())
                .thenComparingInt(MethodCode::line)
                .thenComparing(MethodCode::signature))
        .map(
            method ->
                new LocalFunctionCall(
                    method.owner().name() + "." + method.name(),
                    method.line(),
                    method.owner().sourceFile()))
        .toList();
  }

  List<FileReference> files() {
    return List.copyOf(files);
  }

  /** Without those that are only written: what a function makes is not its input. */
  List<FileReference> possibleFiles() {
    Set<String> written = new TreeSet<>();
    files.stream()
        .filter(file -> file.operation().equals("write"))
        .forEach(file -> written.add(file.path()));
    return possibleFiles.stream().filter(file -> !written.contains(file.path())).toList();
  }

  List<FilesystemCall> filesystemCalls() {
    return List.copyOf(filesystemCalls);
  }

  List<String> unresolved() {
    return List.copyOf(unresolved);
  }

  /** Those that only artifacts refer to. */
  List<String> unresolvedInArtifacts() {
    SortedSet<String> only = new TreeSet<>(unresolvedInArtifacts);
    only.removeAll(unresolved);
    return List.copyOf(only);
  }
}
