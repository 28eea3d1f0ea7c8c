package org.clustrix.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.entrypoint.EntryPoints;
import org.clustrix.format.FunctionInfo;
import org.clustrix.format.JobResult;
import org.clustrix.format.Provenance;
import org.clustrix.format.ValueFile;
import org.clustrix.problem.ClustrixException;
import org.clustrix.reference.MethodReference;
import org.junit.jupiter.api.Test;

/** What a caller gets is of the type that the method declares, with all its arguments. */
class ResultBindingTest {

  /** A record. */
  record Point(double x, double y) {}

  /** A record with a generic component. */
  record Summary(String name, List<Point> points, Map<LocalDate, Optional<Point>> days) {}

  /** A generic record. */
  record Pair<A, B>(A first, B second) {}

  enum Unit {
    M,
    KM
  }

  /** Declares what a subclass binds. */
  static class Base<T> {
    List<T> all() {
      return List.of();
    }

    Map<String, Pair<T, T[]>> pairs() {
      return Map.of();
    }
  }

  /** Binds it. */
  static class Points extends Base<Point> {}

  /** Results of many kinds; nobody calls them here. */
  static class Results {
    static List<Point> points() {
      return List.of();
    }

    static Map<String, Summary> summaries() {
      return Map.of();
    }

    static Optional<Point> found() {
      return Optional.empty();
    }

    static OptionalInt number() {
      return OptionalInt.empty();
    }

    static Map<Unit, Set<? extends Point>> byUnit() {
      return Map.of();
    }

    static Pair<Point, Unit> pair() {
      return null;
    }

    static List<Point>[] rows() {
      return null;
    }

    static <T> List<T> any(T value) {
      return List.of(value);
    }

    static <T extends Point> List<T> bounded(T value) {
      return List.of(value);
    }

    static <T extends Comparable<T>> T largest(List<T> values) {
      return values.get(0);
    }

    static Object object() {
      return null;
    }
  }

  /** Binds what stands in an answer, and the same from a file, which makes no difference. */
  private static <T> T bound(MethodReference<T> method, String json) {
    Provenance where = new Provenance("h", 1, "local", "1", "n", "17", "p", "s", "e", "shared");
    ValueFile file = new ValueFile("tasks/0/1/value.json", 1, "0".repeat(64), "");
    ResultBinding<T> binding = ResultBinding.of(function(method), method.loader());
    T small =
        binding.bind(
            JobResult.returned("T", json, where),
            (answer, target) -> {
              throw new AssertionError("there is nothing to fetch");
            });
    T large = binding.bind(JobResult.returned("T", file, where), (answer, to) -> write(to, json));
    assertThat(large).usingRecursiveComparison().isEqualTo(small);
    return small;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FunctionInfo function(MethodReference<?> method) {
    try {
      Path classes =
          Path.of(
              ResultBindingTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<ClassPathEntry> entries =
          List.of(new ClassPathEntry(classes, new Origin.Module("tests")));
      try (ClassPath classPath = ClassPath.of(entries)) {
        return EntryPoints.resolve(method.text(), classPath).function();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void collectionsHoldWhatTheyDeclare() {
    List<Point> points =
        bound(MethodReference.of(Results::points), "[{\"x\":1,\"y\":2},{\"x\":3.5,\"y\":-1}]");
    assertThat(points).containsExactly(new Point(1, 2), new Point(3.5, -1));
    Map<String, Summary> summaries =
        bound(
            MethodReference.of(Results::summaries),
            "{\"a\":{\"name\":\"n\",\"points\":[{\"x\":1,\"y\":2}],"
                + "\"days\":{\"2026-01-02\":{\"x\":0,\"y\":0},\"2026-01-03\":null}}}");
    Map<LocalDate, Optional<Point>> days =
        Map.of(
            LocalDate.of(2026, 1, 2), Optional.of(new Point(0, 0)),
            LocalDate.of(2026, 1, 3), Optional.empty());
    assertThat(summaries).isEqualTo(Map.of("a", new Summary("n", List.of(new Point(1, 2)), days)));
    Map<Unit, Set<? extends Point>> byUnit =
        bound(MethodReference.of(Results::byUnit), "{\"KM\":[{\"x\":1,\"y\":2}]}");
    assertThat(byUnit).isEqualTo(Map.of(Unit.KM, Set.of(new Point(1, 2))));
    List<Point>[] rows = bound(MethodReference.of(Results::rows), "[[{\"x\":1,\"y\":2}],[]]");
    assertThat(rows[0]).containsExactly(new Point(1, 2));
    assertThat(rows[1]).isEmpty();
    assertThatThrownBy(
            () -> bound(MethodReference.of(Results::points), "[{\"x\":1,\"y\":\"two\"}]"))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("result[0].y");
  }

  @Test
  void soDoOptionalsAndGenericRecords() {
    assertThat(bound(MethodReference.of(Results::found), "{\"x\":1,\"y\":2}"))
        .contains(new Point(1, 2));
    assertThat(bound(MethodReference.of(Results::found), "null")).isEmpty();
    assertThat(bound(MethodReference.of(Results::number), "7")).hasValue(7);
    Pair<Point, Unit> pair =
        bound(MethodReference.of(Results::pair), "{\"first\":{\"x\":1,\"y\":2},\"second\":\"KM\"}");
    assertThat(pair).isEqualTo(new Pair<>(new Point(1, 2), Unit.KM));
  }

  @Test
  void aSubclassBindsTheVariablesOfItsSuperClass() {
    List<Object> all =
        List.copyOf(
            (List<?>)
                bound(
                    MethodReference.named(Points.class.getName() + "#all"), "[{\"x\":1,\"y\":2}]"));
    assertThat(all).containsExactly(new Point(1, 2));
    Object pairs =
        bound(
            MethodReference.named(Points.class.getName() + "#pairs"),
            "{\"k\":{\"first\":{\"x\":1,\"y\":2},\"second\":[{\"x\":3,\"y\":4}]}}");
    Pair<?, ?> pair = (Pair<?, ?>) ((Map<?, ?>) pairs).get("k");
    assertThat(pair.first()).isEqualTo(new Point(1, 2));
    assertThat((Point[]) pair.second()).containsExactly(new Point(3, 4));
  }

  @Test
  void aVariableThatNothingBindsIsWhatTheJsonSays() {
    String name = Results.class.getName();
    assertThat(bound(MethodReference.named(name + "#any"), "[{\"x\":1},\"a\",2.5]"))
        .isEqualTo(List.of(Map.of("x", 1), "a", 2.5));
    assertThat(bound(MethodReference.named(name + "#bounded"), "[{\"x\":1,\"y\":2}]"))
        .as("the bound of a variable tells, too")
        .isEqualTo(List.of(new Point(1, 2)));
    assertThat(bound(MethodReference.named(name + "#largest"), "\"b\"")).isEqualTo("b");
    assertThat(bound(MethodReference.named(name + "#largest"), "4000000000"))
        .isEqualTo(4_000_000_000L);
    assertThat(bound(MethodReference.of(Results::object), "{\"a\":[1]}"))
        .isEqualTo(Map.of("a", List.of(1)));
  }
}
