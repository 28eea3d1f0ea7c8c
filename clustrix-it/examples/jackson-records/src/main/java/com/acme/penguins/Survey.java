package com.acme.penguins;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Answers questions about the penguins of the Palmer Archipelago. */
public final class Survey {
  private final ObjectMapper mapper = new ObjectMapper();

  /** Answers each question, in order; an instance method: the launcher makes the object. */
  public List<Answer> ask(List<Question> questions, Rounding rounding) throws IOException {
    List<Penguin> penguins = read();
    return questions.stream().map(question -> answer(penguins, question, rounding)).toList();
  }

  private List<Penguin> read() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("data/penguins.json"))) {
      return mapper.readValue(in, new TypeReference<List<Penguin>>() {});
    }
  }

  private static Answer answer(List<Penguin> all, Question question, Rounding rounding) {
    List<Penguin> birds = all.stream().filter(question::admits).toList();
    return new Answer(
        question,
        birds.size(),
        rounding.round(mean(birds, Penguin::massGrams)),
        rounding.round(mean(birds, Penguin::flipperMillimetres)),
        birds.stream().map(Penguin::island).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static double mean(List<Penguin> birds, ToDoubleFunction<Penguin> measure) {
    return birds.stream().mapToDouble(measure).average().orElse(0);
  }
}
