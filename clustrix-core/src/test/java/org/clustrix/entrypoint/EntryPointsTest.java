package org.clustrix.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.classpath.ClassPath;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.entrypoint.EntryPointException.Reason;
import org.clustrix.entrypoint.fixture.Functions;
import org.clustrix.format.Parameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointsTest {
  private static final String F = Functions.class.getName();

  private ClassPath classPath;

  @BeforeEach
  void open() throws URISyntaxException {
    Path classes =
        Path.of(Functions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    classPath = ClassPath.of(List.of(new ClassPathEntry(classes, new Origin.Module("tests"))));
  }

  @AfterEach
  void close() {
    classPath.close();
  }

  private EntryPoint resolve(String text) {
    return EntryPoints.resolve(
        text.replaceFirst("^F(?=\\b|[$])", java.util.regex.Matcher.quoteReplacement(F)), classPath);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F#plain | (I)I | true",
        "F::plain | (I)I | true",
        "F#over(java.lang.String,int) | (Ljava/lang/String;I)Ljava/lang/String; | true",
        "F::over( String, int ) | (Ljava/lang/String;I)Ljava/lang/String; | true",
        "F#over(int) | (I)Ljava/lang/String; | true",
        "F#hidden | ()V | true",
        "F#main | ([Ljava/lang/String;)V | true",
        "F#main(String...) | ([Ljava/lang/String;)V | true",
        "F$Task | ()Ljava/lang/String; | false",
        "F.Task | ()Ljava/lang/String; | false",
        "F#inherited | ()J | false",
        "F#inheritedStatic | (J)J | true",
      })
  void accepts(String text, String descriptor, boolean isStatic) {
    EntryPoint found = resolve(text);

    assertThat(found.function().descriptor()).isEqualTo(descriptor);
    assertThat(found.isStatic()).isEqualTo(isStatic);
  }

  @Test
  void describesGenericTypesAndNamesAsReflectionDoes() throws NoSuchMethodException {
    EntryPoint found = resolve("F#generic");

    java.lang.reflect.Method method =
        java.util.Arrays.stream(Functions.class.getMethods())
            .filter(m -> m.getName().equals("generic"))
            .findFirst()
            .orElseThrow();
    List<Parameter> expected =
        java.util.Arrays.stream(method.getParameters())
            .map(p -> new Parameter(p.getName(), p.getParameterizedType().getTypeName()))
            .toList();
    assertThat(found.function().parameters()).isEqualTo(expected);
    assertThat(found.function().returns()).isEqualTo(method.getGenericReturnType().getTypeName());
    assertThat(found.function().qualname()).isEqualTo("Functions.generic");
    assertThat(found.function().module()).isEqualTo("org.clustrix.entrypoint.fixture");
  }

  @Test
  void anInheritedMethodKeepsTheNamedClassOnlyWhereAnInstanceIsMade() {
    assertThat(resolve("F#inherited").function().className()).isEqualTo(F);
    assertThat(resolve("F#inherited").declaringClass()).isEqualTo(F + "Base");
    assertThat(resolve("F#inheritedStatic").function().className()).isEqualTo(F + "Base");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F#plane | NO_METHOD | did you mean plain",
        "F#over | AMBIGUOUS | F#over(int) or F#over(java.lang.String,int)",
        "F#over(long) | NO_METHOD | F#over(int) or F#over(java.lang.String,int)",
        "F#inC | NATIVE | write a Java method",
        "F#<init> | CONSTRUCTOR | write a method",
        "F#Functions | CONSTRUCTOR | write a method",
        "F$Abstract#missing | ABSTRACT | implements it",
        "F$Abstract#present | NO_INSTANCE | make F$Abstract#present static",
        "F$NeedsArgument#run | NO_INSTANCE | add one",
        "F$Inner#run | NO_INSTANCE | static nested class",
        "F$Both | AMBIGUOUS | add the method",
        "F | NO_METHOD | F#plain(int)",
        "java.lang.String#trim | JDK | a method of your own",
        "org.clustrix.entrypoint.fixture.Function#plain | NO_CLASS | did you mean org.clustrix.entrypoint.fixture.Functions",
        "Functions#plain | NO_CLASS | did you mean org.clustrix.entrypoint.fixture.Functions",
      })
  void refuses(String text, Reason reason, String remedy) {
    assertThatThrownBy(() -> resolve(text))
        .isInstanceOfSatisfying(
            EntryPointException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.remedy()).contains(remedy.replace("F#", F + "#").replace("F$", F + "$"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "F#", "F#run(", "F#run#run", "#run"})
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> EntryPoints.resolve(text, classPath))
        .isInstanceOfSatisfying(
            EntryPointException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
  }
}
