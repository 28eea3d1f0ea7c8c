package org.clustrix.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.clustrix.explanation.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of hops of a class that javac has just compiled, the right ones are found and no others. */
final class HopCheckTest {
  private static final String SAMPLE = HopCheckTest.class.getName() + "$Sample";
  private static final String REFERENCE = "java/lang/String.repeat:(I)Ljava/lang/String;";

  private static PrintedClass printed;
  private static int line;

  static final class Sample {
    static {
      System.getProperty("nothing");
    }

    Sample(int[] numbers, String... words) {
      numbers[0] = words.length;
    }

    static String twice(String text) {
      return text.repeat(2);
    }
  }

  @BeforeAll
  static void print() throws IOException {
    String file = "/" + SAMPLE.replace('.', '/') + ".class";
    try (InputStream in = HopCheckTest.class.getResourceAsStream(file)) {
      printed = PrintedClass.of(in.readAllBytes());
    }
    line = printed.lines("twice(java.lang.String)").iterator().next();
  }

  private static Step step(String method, int line, String reference) {
    return new Step(SAMPLE + method, SAMPLE, "call", line, reference, "java.lang.String");
  }

  @Test
  void whatIsThereIsFound() {
    assertThat(HopCheck.wrong(step("#twice(java.lang.String)", line, REFERENCE), printed))
        .isEmpty();
    assertThat(HopCheck.wrong(step("", 0, "java/lang/String"), printed)).isEmpty();
    assertThat(HopCheck.wrong(step("", line, "twice"), printed)).isEmpty();
  }

  @Test
  void initialisersAndConstructorsAreMethods() {
    assertThat(printed.hasMethod("<clinit>()")).isTrue();
    assertThat(printed.hasMethod("<init>(int[],java.lang.String[])")).isTrue();
    assertThat(printed.hasMethod("<init>()")).isFalse();
  }

  @Test
  void anotherMethodLineOrReferenceIsNot() {
    assertThat(HopCheck.wrong(step("#twice(int)", line, REFERENCE), printed))
        .contains("no such method");
    assertThat(HopCheck.wrong(step("#twice(java.lang.String)", line + 100, REFERENCE), printed))
        .contains("no such line");
    assertThat(HopCheck.wrong(step("#twice(java.lang.String)", 0, REFERENCE), printed))
        .contains("no such line");
    assertThat(HopCheck.wrong(step("#<clinit>()", line, REFERENCE), printed))
        .contains("no such line");
    assertThat(HopCheck.wrong(step("#twice(java.lang.String)", line, "java/lang/Long"), printed))
        .contains("no such reference");
  }

  @Test
  void anotherLineOfTheMethodIsNot() {
    String method = "#<init>(int[],java.lang.String[])";
    String called = "java/lang/Object.\"<init>\":()V";
    List<Integer> lines = List.copyOf(printed.lines(method.substring(1)));
    assertThat(HopCheck.wrong(step(method, lines.get(0), called), printed)).isEmpty();
    assertThat(HopCheck.wrong(step(method, lines.get(1), called), printed))
        .contains("the line does not name it");
  }
}
