package org.clustrix.launcher.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.clustrix.launcher.binding.Vocabulary.Colour;
import org.clustrix.launcher.binding.Vocabulary.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is bound while it is read is what is bound of a tree. */
class StreamedValueTest {
  /** Return types. */
  @SuppressWarnings({"unused", "NonApiType"}) // found by their names
  interface Methods {
    int[] numbers();

    List<Point>[] lists();

    LinkedList<List<Integer>> linked();

    SortedSet<Colour> sorted();

    Iterable<String> some();

    Map<Colour, Point> map();

    Object any();

    byte[] bytes();

    Point[] points();
  }

  private static Type type(String method) throws NoSuchMethodException {
    return ReturnValue.type(Methods.class.getDeclaredMethod(method), Methods.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numbers | [3,1,2,3,1,2,3,1,2,3,1,2,3,1,2,3,1,2,3,1,2,3,1,2,3]",
        "numbers | []",
        "lists | [[{\"x\":1.0,\"y\":2.0}],[]]",
        "linked | [[1,2],[],null]",
        "sorted | [\"RED\",\"GREEN\"]",
        "some | [\"a\",\"b\"]",
        "map | {\"RED\":{\"x\":1.0,\"y\":2.0},\"BLUE\":null}",
        "any | [1,{\"a\":[true,null,2.5]},\"x\"]",
        "any | {\"a\":1}",
        "any | null",
        "bytes | \"AQID\"",
        "bytes | [1,2]",
        "points | null",
      })
  void asOfATree(String method, String json) throws NoSuchMethodException {
    Object tree = ReturnValue.bind(json, type(method));

    Object streamed = ReturnValue.bind(new StringReader(json), type(method));

    assertThat(streamed).usingRecursiveComparison().isEqualTo(tree);
    assertThat(streamed == null ? null : streamed.getClass())
        .isEqualTo(tree == null ? null : tree.getClass());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numbers | [1,2.5] | result[1]: ",
        "linked | [[1],[\"a\"]] | result[1][0]: ",
        "map | {\"RED\":{\"x\":true}} | result.RED.x: ",
        "map | {\"PINK\":null} | result.PINK: ",
        "numbers | {} | result: expected an array",
        "numbers | [1,2 | result: not JSON",
        "numbers | [1] 2 | result: not JSON",
        "any | nul | result: not JSON",
      })
  void refusesWithThePath(String method, String json, String message) {
    assertThatThrownBy(() -> ReturnValue.bind(new StringReader(json), type(method)))
        .isInstanceOf(BindingException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aProblemOfReadingIsNoneOfTheValue() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("cut");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> ReturnValue.bind(broken, int.class))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void voidIsNothing() {
    assertThat(ReturnValue.bind("null", void.class)).isNull();
  }
}
