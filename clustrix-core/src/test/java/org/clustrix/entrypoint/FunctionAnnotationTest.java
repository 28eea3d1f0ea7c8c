package org.clustrix.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clustrix.api.Cluster;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which declaration's annotation counts. */
class FunctionAnnotationTest {

  /** Declares what the others inherit. */
  static class Base<T> {
    @Cluster(cores = 1)
    public int own() {
      return 1;
    }

    @Cluster(cores = 2)
    public int overridden() {
      return 2;
    }

    @Cluster(cores = 3)
    public Object narrowed() {
      return 3;
    }

    @Cluster(cores = 4)
    public int generic(T value) {
      return value.hashCode();
    }

    @Cluster(cores = 5)
    static int hidden() {
      return 5;
    }

    @Cluster(cores = 6)
    static int shared() {
      return 6;
    }
  }

  /** An interface with code. */
  interface Named {
    @Cluster(cores = 7)
    default int named() {
      return 7;
    }

    @Cluster(cores = 8)
    default int anew() {
      return 8;
    }

    @Cluster(cores = 9)
    default int own() {
      return 9;
    }
  }

  /** Between both. */
  static class Middle extends Base<String> {
    @Override
    public int overridden() {
      return 20;
    }
  }

  /** Is what users name. */
  static class Sub extends Middle implements Named {
    @Override
    public Integer narrowed() {
      return 30;
    }

    @Override
    public int generic(String value) {
      return 40;
    }

    static int hidden() {
      return 50;
    }

    @Override
    @Cluster(cores = 80)
    public int anew() {
      return 80;
    }

    @Override
    public int own() {
      return super.own();
    }
  }

  /** Inherits all of it. */
  static class Leaf extends Sub {}

  /** Gets a bridge to what is not public. */
  public static class Exported extends Hidden {}

  static class Hidden {
    @Cluster(cores = 11)
    public int inherited() {
      return 11;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Base#own, 1",
    "Middle#own, 1",
    "Middle#overridden, -",
    "Middle#generic(java.lang.Object), 4",
    "Sub#own, -",
    "Sub#overridden, -",
    "Sub#narrowed, -",
    "Sub#generic(java.lang.String), -",
    "Sub#generic, -",
    "Leaf#generic, -",
    "Exported#inherited, 11",
    "Sub#hidden, -",
    "Sub#shared, 6",
    "Sub#named, 7",
    "Sub#anew, 80",
    "Leaf#anew, 80",
    "Leaf#named, 7",
    "Leaf#narrowed, -",
    "Leaf#shared, 6",
  })
  void theDeclarationWhoseCodeRunsSaysIt(String function, String cores) throws Exception {
    try (ClassPath classPath = classPath()) {
      Map<String, List<String>> expected =
          cores.equals("-") ? Map.of() : Map.of("cores", List.of(cores));
      String full = FunctionAnnotationTest.class.getName() + "$" + function;
      assertThat(FunctionAnnotation.of(full, classPath)).isEqualTo(expected);
    }
  }

  private static ClassPath classPath() throws URISyntaxException {
    Path classes =
        Path.of(
            FunctionAnnotationTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    return ClassPath.of(List.of(new ClassPathEntry(classes, new Origin.Module("tests"))));
  }
}
