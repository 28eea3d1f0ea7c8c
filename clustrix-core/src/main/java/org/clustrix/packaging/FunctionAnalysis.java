package org.clustrix.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.FileDigests;
import org.clustrix.classpath.ListingCache;
import org.clustrix.classpath.Origin;
import org.clustrix.entrypoint.EntryPoint;
import org.clustrix.entrypoint.EntryPointException;
import org.clustrix.entrypoint.EntryPoints;
import org.clustrix.format.FileReference;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reachability.DependencyAnalyzer;
import org.clustrix.selection.NamePattern;
import org.clustrix.selection.PatternCheck;
import org.clustrix.selection.Selection;

/**
 * What a function needs, as the user's selection makes of what the analysis finds. Holds the jars
 * open until it is closed; for one thread.
 */
public final class FunctionAnalysis implements AutoCloseable {
  private final PackagingRequest request;
  private final ClassPath whole;
  private final ClassPath visible;
  private final FileDigests digests;
  private final Exclusions exclusions;
  private DependencyGraph graph;
  private SortedMap<String, Path> data;
  private List<FileReference> references;

  private FunctionAnalysis(PackagingRequest request, ClassPath whole, ClassPath visible) {
    this.request = request;
    this.whole = whole;
    this.visible = visible;
    this.digests = request.cache().digests();
    this.exclusions = new Exclusions(whole, visible, request.selection());
  }

  /**
   * Analyses.
   *
   * @throws EntryPointException where the function cannot be packaged
   * @throws ClustrixException where a file is missing or unreadable, or a pattern of the selection
   *     matches nothing
   */
  public static FunctionAnalysis of(PackagingRequest request) {
    Selection selection = request.selection();
    List<ClassPathEntry> entries =
        request.classPath().stream().map(entry -> asked(entry, selection)).toList();
    FunctionAnalysis analysis = open(request, entries);
    try {
      new PatternCheck(analysis.whole).check(selection);
      analysis.analyse();
      return analysis;
    } catch (IOException | UncheckedIOException e) {
      analysis.close();
      throw new ClustrixException(
          "packaging " + request.function() + " failed: " + e, "see the cause, mend it, repeat", e);
    } catch (RuntimeException e) {
      analysis.close();
      throw e;
    }
  }

  private static FunctionAnalysis open(PackagingRequest request, List<ClassPathEntry> entries) {
    ListingCache listings = request.cache().listings();
    ClassPath whole = ClassPath.of(entries, ClassPath.NOTHING_HIDDEN, listings);
    if (request.selection().exclude().isEmpty()) {
      return new FunctionAnalysis(request, whole, whole);
    }
    try {
      ClassPath visible =
          ClassPath.of(
              entries,
              (entry, name) -> request.selection().excludes(entry, name).isPresent(),
              listings);
      return new FunctionAnalysis(request, whole, visible);
    } catch (RuntimeException e) {
      whole.close();
      throw e;
    }
  }

  /** A provided artifact is not shipped unless it is asked for. */
  private static ClassPathEntry asked(ClassPathEntry entry, Selection selection) {
    return entry.origin() instanceof Origin.Artifact artifact
            && artifact.provided()
            && selection.includes(entry).isPresent()
        ? new ClassPathEntry(
            entry.file(), new Origin.Artifact(artifact.coordinates(), artifact.repository(), false))
        : entry;
  }

  private void analyse() throws IOException {
    DependencyGraph reached =
        new DependencyAnalyzer(request.cache().summaries(digests))
            .analyze(
                entryPoint(),
                visible,
                request.selection(),
                request.artifacts(),
                new ProjectData(request));
    List<String> unresolved = exclusions.without(reached.unresolved());
    List<String> inArtifacts = exclusions.without(reached.unresolvedInArtifacts());
    graph =
        TravellingArtifacts.complete(
            reached.withUnresolved(unresolved, inArtifacts),
            visible,
            request.selection(),
            request.artifacts());
    DataFiles files = new DataFiles(request.projectFolder(), request.outputFolder());
    references = references(files);
    data = files.files();
  }

  private EntryPoint entryPoint() {
    try {
      return EntryPoints.resolve(request.function(), visible);
    } catch (EntryPointException e) {
      if (whole != visible) {
        String name = EntryPoints.resolve(request.function(), whole).function().className();
        Optional<NamePattern> by = whole.find(name).flatMap(exclusions::by);
        if (by.isPresent()) {
          throw new ClustrixException(
              "the class " + name + " of the function is excluded by " + by.get(),
              "narrow that pattern, which is set in " + by.get().source(),
              e);
        }
      }
      throw e;
    }
  }

  /** Collects the data files; returns what code refers to, with strings that do name a file. */
  private List<FileReference> references(DataFiles files) throws IOException {
    for (String pattern : request.dataFiles()) {
      files.listed(pattern);
    }
    for (String name : graph.dataFiles()) {
      files.referenced(name);
    }
    List<FileReference> found = new ArrayList<>(graph.fileReferences());
    for (FileReference possible : graph.possibleFiles()) {
      if (files.possible(possible.path()) && !found.contains(possible)) {
        found.add(possible);
      }
    }
    found.sort(
        Comparator.comparing(FileReference::path)
            .thenComparing(FileReference::operation)
            .thenComparingInt(FileReference::line));
    return found;
  }

  /** Returns what was asked. */
  public PackagingRequest request() {
    return request;
  }

  /** Returns the digests of files, remembered where the request says so. */
  FileDigests digests() {
    return digests;
  }

  /** Returns the class path with what is excluded. */
  public ClassPath wholeClassPath() {
    return whole;
  }

  /** Returns the class path as the analysis saw it. */
  public ClassPath classPath() {
    return visible;
  }

  /** Returns what was found, with the artifacts that policy and includes add. */
  public DependencyGraph graph() {
    return graph;
  }

  /**
   * Returns the classes of the project, and those that code refers to, which a pattern excludes.
   */
  public SortedMap<String, NamePattern> excluded() {
    return exclusions.classes();
  }

  /** Returns the pattern that excludes a class. */
  public Optional<NamePattern> excludedBy(ClassFile file) {
    return exclusions.by(file);
  }

  /** Returns the data files by their path relative to the project, sorted. */
  public SortedMap<String, Path> data() {
    return data;
  }

  /** Returns the files and resources that constants name, sorted. */
  public List<FileReference> references() {
    return references;
  }

  @Override
  public void close() {
    visible.close();
    if (whole != visible) {
      whole.close();
    }
  }
}
