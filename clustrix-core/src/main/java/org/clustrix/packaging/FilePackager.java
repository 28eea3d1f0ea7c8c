package org.clustrix.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.clustrix.format.Dependencies;
import org.clustrix.format.ExecutionInfo;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.KeptRoot;
import org.clustrix.problem.ClustrixException;
import org.clustrix.trace.Trace;

/**
 * From a function to its package: {@code clustrix_package_<id>.zip} and, beside it, {@code
 * clustrix_package_<id>.analysis.json}. The same input gives the same bytes on every machine.
 * Stateless; safe for any thread, and several may write to one folder.
 */
public final class FilePackager {
  private final Trace trace;

  /** Makes one that tells its steps where the environment asks for it. */
  public FilePackager() {
    this(Trace.of(System.getenv()));
  }

  /** Makes one that tells its steps: each decision of the analysis, and each file. */
  public FilePackager(Trace trace) {
    this.trace = trace;
  }

  /**
   * Analyses a function and writes its package.
   *
   * @throws org.clustrix.entrypoint.EntryPointException where the function cannot be packaged
   * @throws ClustrixException where a file is missing, unreadable, or the folder not writable
   */
  public PackageInfo packageFunction(PackagingRequest request) {
    try (FunctionAnalysis analysis = FunctionAnalysis.of(request)) {
      return packageFunction(analysis);
    }
  }

  /**
   * Writes the package of a function that was analysed.
   *
   * @throws ClustrixException where a file is unreadable, or the folder not writable
   */
  public PackageInfo packageFunction(FunctionAnalysis analysis) {
    PackagingRequest request = analysis.request();
    if (trace != Trace.NONE) {
      AnalysisTrace.tell(analysis, trace);
    }
    try {
      PackageContents contents =
          new PackageContents(analysis.graph(), analysis.data(), analysis.digests());
      PackageMetadata metadata = metadata(analysis, contents);
      String report = AnalysisReport.text(analysis, metadata.packageId());
      PackageInfo info = write(request.outputFolder(), metadata, contents, report);
      if (trace != Trace.NONE) {
        AnalysisTrace.tell(info, trace);
      }
      return info;
    } catch (IOException e) {
      throw new ClustrixException(
          "packaging " + request.function() + " failed: " + e, "see the cause, mend it, repeat", e);
    }
  }

  private static PackageMetadata metadata(FunctionAnalysis analysis, PackageContents contents) {
    PackagingRequest request = analysis.request();
    DependencyGraph graph = analysis.graph();
    Dependencies dependencies =
        new Dependencies(
            needsMoreThanItsClass(graph),
            !graph.filesystemCalls().isEmpty(),
            graph.imports(),
            graph.localFunctions(),
            analysis.references(),
            graph.filesystemCalls(),
            contents.external(),
            graph.unresolved());
    ExecutionInfo execution =
        new ExecutionInfo(
            graph.javaRelease(),
            request.targetPlatform(),
            ".",
            request.environment(),
            contents.classPath());
    return new PackageMetadata(
        graph.function(),
        dependencies,
        execution,
        contents.files().stream().map(PackageFile::entry).toList());
  }

  private static boolean needsMoreThanItsClass(DependencyGraph graph) {
    int classes = 0;
    for (KeptRoot root : graph.kept()) {
      classes += root.root().isLauncher() ? 0 : root.classes().size();
    }
    return classes > 1;
  }

  private static PackageInfo write(
      Path folder, PackageMetadata metadata, PackageContents contents, String report)
      throws IOException {
    Path target = folder.resolve(PackageLayout.packageFile(metadata.packageId()));
    Path analysis = folder.resolve(PackageLayout.analysisFile(metadata.packageId()));
    try {
      Files.createDirectories(folder);
      // Not createTempFile, whose mode would keep others from reading a package.
      Path temporary = folder.resolve(".clustrix-" + UUID.randomUUID() + ".tmp");
      try {
        Files.writeString(temporary, report, StandardCharsets.UTF_8);
        PackageZip.publish(temporary, analysis);
        PackageZip.write(temporary, metadata.toText(), contents.files());
        // The package last: whoever sees it finds its analysis beside it.
        PackageZip.publish(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (java.nio.file.FileSystemException e) {
      throw new ClustrixException(
          "the package folder " + folder + " cannot be written: " + e,
          "set clustrix.outputDirectory or CLUSTRIX_PACKAGE_DIR to a folder with space that you"
              + " may write to",
          e);
    }
    return new PackageInfo(
        target, metadata.packageId(), Files.size(target), metadata, contents.artifacts());
  }
}
