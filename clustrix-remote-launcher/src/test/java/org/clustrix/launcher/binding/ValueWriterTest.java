package org.clustrix.launcher.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.clustrix.api.DiskUsage;
import org.clustrix.launcher.binding.Vocabulary.Colour;
import org.clustrix.launcher.binding.Vocabulary.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueWriterTest {
  static List<Arguments> refusals() {
    Map<String, Object> circle = new HashMap<>();
    circle.put("self", List.of(circle));
    return List.of(
        Arguments.of(Double.NaN, "result: NaN is no JSON number"),
        Arguments.of(
            List.of(1f, Float.NEGATIVE_INFINITY), "result[1]: -Infinity is no JSON number"),
        Arguments.of(new double[][] {{1}, {Double.NaN}}, "result[1][0]: NaN is no JSON number"),
        Arguments.of(Map.of("p", new Point(0, Double.NaN)), "result.p.y: NaN is no JSON number"),
        Arguments.of(circle, "result.self[0]: this java.util.HashMap holds itself"),
        Arguments.of(List.of("a\ud83d"), "result[0]: the text holds half of a surrogate pair"),
        Arguments.of(Map.of("\ude00", 1), "result: the text holds half of a surrogate pair"),
        Arguments.of('\ud83d', "result: the text holds half of a surrogate pair"),
        Arguments.of(Map.of("t", new Thread("x")), "result.t: a java.lang.Thread has no form"),
        Arguments.of(String.class, "result: a java.lang.Class has no form"),
        Arguments.of(new ByteArrayInputStream(new byte[0]), "result: a java.io.ByteArrayInput"),
        Arguments.of(Stream.of(1), "result: a java.util.stream."),
        Arguments.of((Runnable) () -> {}, "result: a lambda or proxy has no form"),
        Arguments.of(new Object(), "result: a java.lang.Object has no form"),
        Arguments.of(new java.util.concurrent.atomic.AtomicInteger(), "result: a java.util.conc"),
        Arguments.of(new IllegalStateException("x"), "result: a java.lang.IllegalStateException"),
        Arguments.of(
            Collections.singletonMap(null, 1), "result: a map with a key null has no form"),
        Arguments.of(
            Map.of(new Point(1, 2), "x"),
            "result: a map with a key of org.clustrix.launcher.binding.Vocabulary$Point"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithThePath(Object value, String message) {
    assertThatThrownBy(() -> ValueWriter.text(value))
        .isInstanceOf(BindingException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void writesWhatHasNoDeclaredType() {
    assertThat(ValueWriter.text(null)).isEqualTo("null");
    assertThat(ValueWriter.text(Map.of(Colour.GREEN, Optional.of('c'))))
        .isEqualTo("{\"GREEN\":\"c\"}");
    assertThat(ValueWriter.text(CharBuffer.wrap("<b>'&\u2028"))).contains("<b>'&");
    assertThat(ValueWriter.text(Collections.unmodifiableList(List.of(Colour.RED))))
        .isEqualTo("[\"RED\"]");
    assertThat(ValueWriter.text(new DiskUsage(0, 0)))
        .isEqualTo(
            "{\"totalBytes\":0,\"totalMb\":0.0,\"totalGb\":0.0,\"fileCount\":0,"
                + "\"unreadableFolders\":0}");
  }

  /** In pieces, whose ends must not be seen. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 49_151, 49_152, 49_153, 200_000})
  void bytesAreOneStringOfBase64(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    String text = '"' + Base64.getEncoder().encodeToString(bytes) + '"';

    assertThat(ValueWriter.text(List.of(bytes, 1))).isEqualTo("[" + text + ",1]");
    assertThat(ValueWriter.text(Map.of("b", bytes))).isEqualTo("{\"b\":" + text + "}");
    assertThat(ReturnValue.bind(text, byte[].class)).isEqualTo(bytes);
  }

  @Test
  void theSameObjectTwiceIsNoCircle() {
    List<Integer> shared = List.of(1);

    assertThat(ValueWriter.text(List.of(shared, shared))).isEqualTo("[[1],[1]]");
  }

  @Test
  void depthIsBounded() {
    assertThat(ValueWriter.text(nested(ValueWriter.MAX_DEPTH))).startsWith("[[[[").endsWith("]]]]");
    assertThatThrownBy(() -> ValueWriter.text(nested(ValueWriter.MAX_DEPTH + 1)))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("nested deeper than 200 levels");
    assertThatThrownBy(() -> ValueWriter.text(nested(100_000)))
        .isInstanceOf(BindingException.class);
  }

  private static Object nested(int depth) {
    List<Object> value = new ArrayList<>();
    for (int i = 1; i < depth; i++) {
      List<Object> outer = new ArrayList<>();
      outer.add(value);
      value = outer;
    }
    return value;
  }
}
