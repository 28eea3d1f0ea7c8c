package org.clustrix.launcher.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.clustrix.launcher.binding.Vocabulary.Colour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random values are written, read and equal again; the seed is the test's name. */
class RoundTripTest {
  /** A value of every shape, nested in itself. */
  record Everything(
      boolean flag,
      long number,
      double decimal,
      float small,
      char letter,
      String text,
      Colour colour,
      BigInteger big,
      BigDecimal exact,
      Optional<Integer> maybe,
      LocalDate day,
      Instant instant,
      UUID id,
      List<Everything> children,
      Map<Integer, List<String>> named) {}

  static LongStream seeds() {
    long start = System.nanoTime();
    return LongStream.concat(LongStream.range(0, 50), LongStream.range(start, start + 50));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesAndReadsAnEqualValue(long seed) throws NoSuchFieldException {
    Everything value = everything(new Random(seed), 3);
    Type type = Everything.class;

    String json = ValueWriter.text(value);
    Object read = new Binder().bind(JsonParser.parseString(json), type, ValuePath.root("x"));

    assertThat(read).as("seed %d: %s", seed, json).isEqualTo(value);
    assertThat(ValueWriter.text(read)).isEqualTo(json);
    assertThat(ReturnValue.bind(new StringReader(json), type)).isEqualTo(value);
  }

  private static Everything everything(Random random, int depth) {
    return new Everything(
        random.nextBoolean(),
        random.nextLong() >> random.nextInt(64),
        finite(random),
        Float.intBitsToFloat(random.nextInt() & 0x7eff_ffff),
        (char) random.nextInt(0xd800),
        text(random),
        random.nextBoolean() ? Colour.GREEN : Colour.BLUE,
        new BigInteger(random.nextInt(200), random),
        new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(40) - 20),
        random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt()),
        LocalDate.ofEpochDay(random.nextInt(100_000) - 50_000),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        new UUID(random.nextLong(), random.nextLong()),
        list(random, depth, () -> everything(random, depth - 1)),
        map(random));
  }

  private static double finite(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : random.nextGaussian();
  }

  /** Any UTF-16 text without lone surrogates, which UTF-8 cannot say. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int codePoint = random.nextInt(random.nextBoolean() ? 128 : 0x11_0000);
      text.appendCodePoint(codePoint >= 0xd800 && codePoint < 0xe000 ? ' ' : codePoint);
    }
    return text.toString();
  }

  private static <T> List<T> list(Random random, int depth, Supplier<T> next) {
    List<T> list = new ArrayList<>();
    for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
      list.add(next.get());
    }
    return list;
  }

  private static Map<Integer, List<String>> map(Random random) {
    Map<Integer, List<String>> map = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      map.put(random.nextInt(), list(random, 1, () -> text(random)));
    }
    return map;
  }
}
