package org.clustrix.it.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One jar shrunk by ProGuard, which is told the entry point and nothing else. */
final class ProGuardJar implements Way {
  private static final Duration LIMIT = Duration.ofMinutes(8);

  private static final String NOT_FOR_A_MERGED_JAR =
      "(!META-INF/*.SF,!META-INF/*.DSA,!META-INF/*.RSA,!META-INF/INDEX.LIST)";

  private final List<Path> proGuard;

  /**
   * Makes one.
   *
   * @param proGuard the class path of ProGuard
   */
  ProGuardJar(List<Path> proGuard) {
    this.proGuard = List.copyOf(proGuard);
  }

  /** Resolves ProGuard and what it needs. */
  static ProGuardJar resolve(Workplace place, Path repository) throws IOException {
    Path file = place.target("proguard").resolve("classpath.txt");
    if (!Files.exists(file)) {
      new MavenProcess(place.target("proguard").resolve("log"))
          .must(
              place.proguard(),
              List.of(
                  "dependency:build-classpath",
                  "-Dmdep.fileSeparator=/",
                  "-Dmdep.localRepoProperty=" + Library.REPOSITORY,
                  "-Dmdep.outputFile=" + file));
    }
    return new ProGuardJar(
        Library.parse(Files.readString(file), repository).stream().map(Library::file).toList());
  }

  @Override
  public String title() {
    return "ProGuard";
  }

  @Override
  public boolean isPeer() {
    return true;
  }

  @Override
  public Outcome measure(BuiltProgram built, Workplace place) throws IOException {
    Path target = place.target(built.program().name());
    Path jar = target.resolve("proguard.jar");
    Files.deleteIfExists(jar);
    Path rules = target.resolve("proguard.rules");
    Files.write(rules, rules(built, jar));
    String path =
        proGuard.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    ProcessCall call =
        ProcessCall.run(
            List.of(Jvm.executable(), "-Xmx3g", "-cp", path, "proguard.ProGuard", "@" + rules),
            Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"),
            target,
            target.resolve("proguard-log"),
            LIMIT);
    if (call.exitCode() != 0 || !Files.exists(jar)) {
      String reason = "ProGuard failed: " + Trial.of(call, "").reason();
      return Outcome.notPacked(reason, call.millis());
    }
    Trial trial =
        new JavaProcess(target.resolve("proguard-run"))
            .trial(built.program(), List.of(jar), built.staged());
    return Outcome.of(trial, Files.size(jar), call.millis(), List.of());
  }

  private static List<String> rules(BuiltProgram built, Path jar) {
    List<String> rules = new ArrayList<>();
    for (Path file : built.classPath(built.libraries())) {
      rules.add("-injars '" + file + "'" + NOT_FOR_A_MERGED_JAR);
    }
    rules.add("-outjars '" + jar + "'");
    rules.add("-libraryjars '" + Jvm.home().resolve("jmods") + "'(!**.jar;!module-info.class)");
    rules.addAll(
        List.of("-dontoptimize", "-dontobfuscate", "-dontwarn", "-dontnote", "-ignorewarnings"));
    rules.add(
        "-keep class "
            + CorpusProgram.MAIN
            + " { public static void main(java.lang.String[]);"
            + " public static java.lang.String run(); }");
    return rules;
  }
}
