package org.clustrix.launcher.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("unused") // called by reflection
class MethodLookupTest {
  interface Greeting {
    default String greet() {
      return "hello";
    }
  }

  static class Base {
    static void shapes(byte b, char c, double d, float f, int i, long l, short s, boolean z) {}

    void arrays(int[][] grid, String[] names) {}
  }

  static class Job extends Base implements Greeting, Function<String, Integer> {
    @Override
    public Integer apply(String text) {
      return text.length();
    }

    void over(int x) {}

    void over(long x) {}
  }

  @ParameterizedTest
  @CsvSource({
    "greet, ()Ljava/lang/String;",
    "shapes, (BCDFIJSZ)V",
    "arrays, ([[I[Ljava/lang/String;)V",
    "over, (I)V",
    "over, (J)V",
    "apply, (Ljava/lang/String;)Ljava/lang/Integer;",
  })
  void findsDeclaredAndInheritedMethods(String name, String descriptor) {
    assertThat(MethodLookup.find(Job.class, name, descriptor).getName()).isEqualTo(name);
  }

  @Test
  void aBridgeLeadsToTheMethodWithTheTypes() {
    assertThat(
            MethodLookup.find(Job.class, "apply", "(Ljava/lang/Object;)Ljava/lang/Object;")
                .getReturnType())
        .isEqualTo(Integer.class);
  }

  @Test
  void whatIsNotThereIsNull() {
    assertThat(MethodLookup.find(Job.class, "over", "(S)V")).isNull();
    assertThat(MethodLookup.find(Job.class, "none", "()V")).isNull();
  }
}
