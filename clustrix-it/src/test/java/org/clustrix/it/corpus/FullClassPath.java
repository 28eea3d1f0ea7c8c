package org.clustrix.it.corpus;

/** Everything that Maven resolves: the measure of what is right. */
final class FullClassPath implements Way {
  static final String TITLE = "class path";

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Outcome measure(BuiltProgram built, Workplace place) {
    Trial trial =
        new JavaProcess(place.target(built.program().name()).resolve("full-run"))
            .trial(built.program(), built.classPath(built.libraries()), built.staged());
    long bytes = built.jar().toFile().length() + Library.bytes(built.libraries());
    return Outcome.of(trial, bytes, 0, Outcome.jars(built.libraries()));
  }
}
