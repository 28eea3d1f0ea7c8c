package org.clustrix.it.corpus;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Keeps outcomes between runs of the bench, as long as the program stays as it is. */
final class ResultCache {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final Workplace place;

  ResultCache(Workplace place) {
    this.place = place;
  }

  private record Kept(String key, Outcome outcome) {}

  /** Returns an earlier outcome for the same program, or nothing. */
  Optional<Outcome> get(CorpusProgram program, Way way) throws IOException {
    Path file = file(program, way);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Kept kept = GSON.fromJson(Files.readString(file), Kept.class);
    return kept.key().equals(program.key()) ? Optional.of(kept.outcome()) : Optional.empty();
  }

  void put(CorpusProgram program, Way way, Outcome outcome) throws IOException {
    Path file = file(program, way);
    Files.createDirectories(file.getParent());
    Files.writeString(file, GSON.toJson(new Kept(program.key(), outcome)) + "\n");
  }

  private Path file(CorpusProgram program, Way way) {
    String name = way.title().toLowerCase(Locale.ROOT).replace(' ', '-');
    return place.target(program.name()).resolve("results").resolve(name + ".json");
  }
}
