package org.clustrix.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatedFunctionsTest {
  @TempDir private Path folder;

  private void compile(String name, String source) throws Exception {
    Path file = folder.resolve("src").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-d", folder.toString(), "-cp", folder.toString());
      assertThat(
              compiler
                  .getTask(messages, manager, null, options, null, manager.getJavaFileObjects(file))
                  .call())
          .as(messages.toString())
          .isTrue();
    }
  }

  @Test
  void findsMethodsWithTheValuesThatAreSet() throws Exception {
    compile(
        "Cluster",
        """
        package org.clustrix.api;
        public @interface Cluster {
          int cores() default 1;
          String time() default "";
          String[] modules() default {};
        }
        """);
    compile(
        "Analysis",
        """
        package com.acme;
        import org.clustrix.api.Cluster;
        public class Analysis {
          @Cluster(cores = 8, modules = {"gcc", "java/21"}) public static void run() {}
          @Cluster public static void over(int n) {}
          public static void over(String s, int[] n) {}
          public static void not() {}
        }
        """);
    compile(
        "Base",
        """
        package com.acme;
        import org.clustrix.api.Cluster;
        public abstract class Base {
          @Cluster(cores = 2) public void inherited() {}
          @Cluster(cores = 3) public static void of() {}
        }
        """);

    assertThat(AnnotatedFunctions.find(folder))
        .containsExactly(
            new AnnotatedFunction("com.acme.Analysis#over(int)", Map.of()),
            new AnnotatedFunction(
                "com.acme.Analysis#run",
                Map.of("cores", List.of("8"), "modules", List.of("gcc", "java/21"))),
            new AnnotatedFunction("com.acme.Base#inherited", Map.of("cores", List.of("2")), true),
            new AnnotatedFunction("com.acme.Base#of", Map.of("cores", List.of("3")), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          com.acme.A$B#over(int,java.lang.String) | over                           | true
          com.acme.A$B#over(int,java.lang.String) | com.acme.A.B::over             | true
          com.acme.A$B#over(int,java.lang.String) | B#over(int, String)            | true
          com.acme.A$B#over(int,java.lang.String) | com.acme.A$B#over(int)         | false
          com.acme.A$B#over(int,java.lang.String) | com.acme.A$B                   | true
          com.acme.A#run                          | A                              | true
          com.acme.A#run                          | A#run                          | true
          com.acme.A#run                          | com.acme.B#run                 | false
          com.acme.A#run                          | runs                           | false
          """)
  void isFoundByTheNamesThatPeopleUse(String function, String text, boolean named) {
    assertThat(new AnnotatedFunction(function, Map.of()).isNamed(text)).isEqualTo(named);
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(AnnotatedFunctions.find(folder.resolve("missing"))).isEmpty();
  }
}
