package org.clustrix.hardening;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.packaging.FreshJvm;

/** Runs {@link AnalysisMain} in a JVM of its own. */
final class ChildAnalysis {
  private ChildAnalysis() {}

  static String run(
      List<String> options, String fixture, Path built, Path out, Path cache, int times)
      throws IOException, InterruptedException {
    return FreshJvm.run(
        FreshJvm.java(),
        options,
        Path.of("").toAbsolutePath(),
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)),
        AnalysisMain.class.getName(),
        fixture,
        built.toString(),
        out.toString(),
        cache.toString(),
        String.valueOf(times));
  }
}
