package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One jar made by the shade plugin of Maven, without transformers and filters. */
final class ShadedJar implements Way {
  private final String title;
  private final boolean minimize;

  private ShadedJar(String title, boolean minimize) {
    this.title = title;
    this.minimize = minimize;
  }

  static ShadedJar uber() {
    return new ShadedJar("uber jar", false);
  }

  static ShadedJar minimized() {
    return new ShadedJar("minimizeJar", true);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isPeer() {
    return true;
  }

  @Override
  public Outcome measure(BuiltProgram built, Workplace place) throws IOException {
    String name = minimize ? "minimized" : "uber";
    Path target = place.target(built.program().name());
    Path jar = target.resolve(name + ".jar");
    ProcessCall call =
        new MavenProcess(target.resolve(name + "-log"))
            .run(
                built.program().folder(),
                List.of(
                    "package",
                    "-Puber",
                    // of its own, so that the build that the other ways use stays as it is
                    "-Dcorpus.target=" + target.resolve(name + "-build"),
                    "-Duber.file=../" + name + ".jar",
                    "-Duber.minimize=" + minimize));
    long millis = MavenProcess.millisOf(":shade ", call.output());
    if (call.exitCode() != 0) {
      return Outcome.notPacked("the shade plugin failed", millis);
    }
    Trial trial =
        new JavaProcess(target.resolve(name + "-run"))
            .trial(built.program(), List.of(jar), built.staged());
    return Outcome.of(trial, Files.size(jar), millis, List.of());
  }
}
