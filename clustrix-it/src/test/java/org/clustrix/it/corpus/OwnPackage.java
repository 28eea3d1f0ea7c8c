package org.clustrix.it.corpus;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ours, with no configuration: packaged in a JVM of its own, installed by the launcher's own
 * installer into an empty state folder, and run from there.
 */
final class OwnPackage implements Way {
  static final String TITLE = "ours";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @Override
  public String title() {
    return TITLE;
  }

  /** Returns the folder with the package and its analysis. */
  static Path folder(Workplace place, CorpusProgram program) {
    return place.target(program.name()).resolve("ours");
  }

  @Override
  public Outcome measure(BuiltProgram built, Workplace place) throws IOException {
    Path folder = Scratch.fresh(folder(place, built.program()));
    Path target = place.target(built.program().name());
    Path answer = folder.resolve("answer.json");
    ProcessCall call =
        ProcessCall.run(
            command(new PackagingProcess.Question(built, folder), answer),
            Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"),
            folder,
            target.resolve("ours-log"),
            LIMIT);
    if (call.exitCode() != 0) {
      return Outcome.notPacked(Trial.of(call, "").reason(), call.millis());
    }
    PackagingProcess.Answer packed =
        new Gson().fromJson(Files.readString(answer), PackagingProcess.Answer.class);
    List<Path> classPath = packed.classPath().stream().map(Path::of).toList();
    Trial trial =
        new JavaProcess(target.resolve("ours-run"))
            .trial(built.program(), classPath, Path.of(packed.data()));
    long bytes = packed.packageBytes() + Library.bytes(packed.jars(built.libraries()));
    return Outcome.of(trial, bytes, packed.millis(), Outcome.jars(packed.jars(built.libraries())));
  }

  private static List<String> command(PackagingProcess.Question question, Path answer)
      throws IOException {
    Path file = answer.resolveSibling("question.json");
    Files.writeString(file, new Gson().toJson(question));
    return new ArrayList<>(
        List.of(
            Jvm.executable(),
            // what the analysis may use at most
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            PackagingProcess.class.getName(),
            file.toString(),
            answer.toString()));
  }
}
