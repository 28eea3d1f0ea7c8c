package org.clustrix.it.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Everything that Maven resolves: the measure of what is right. */
final class FullClassPath implements Way {
  static final String TITLE = "class path";

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Outcome measure(BuiltProgram built, Workplace place) throws IOException {
    Path target = place.target(built.program().name());
    Path log = target.resolve("loaded.log");
    Trial trial =
        new JavaProcess(target.resolve("full-run"))
            .with(List.of("-Xlog:class+load=info:file=" + log))
            .trial(built.program(), built.classPath(built.libraries()), built.staged());
    LoadedJars.of(place, built.program()).keep(log, built.libraries());
    long bytes = built.jar().toFile().length() + Library.bytes(built.libraries());
    return Outcome.of(trial, bytes, 0, Outcome.jars(built.libraries()));
  }
}
