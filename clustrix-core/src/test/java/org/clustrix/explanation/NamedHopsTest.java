package org.clustrix.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.packaging.Fixture;
import org.clustrix.packaging.FunctionAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hop says who names what: the one that says most of those that are equally short. */
class NamedHopsTest {
  @TempDir private Path folder;

  private List<Explanation> all(String fixture, String subject) throws IOException {
    Fixture compiled = Fixture.compiled(fixture, folder);
    try (FunctionAnalysis analysis = FunctionAnalysis.of(compiled.request(folder.resolve("out")))) {
      return new Explainer(analysis).explain(subject);
    }
  }

  private Step last(String fixture, String subject) throws IOException {
    List<Step> path = all(fixture, subject).get(0).path();
    return path.get(path.size() - 1);
  }

  @Test
  void aCallWithItsLineIsToldBeforeWhatTheVerifierLoads() throws IOException {
    Step last = last("reasons", "fixture.Child");
    assertThat(last.element()).isEqualTo("fixture.Main#run()");
    assertThat(last.rule()).isEqualTo("call");
    assertThat(last.line()).isPositive();
    assertThat(last.reference()).startsWith("fixture/Child");
  }

  @Test
  void aMethodThatIsCalledBackIsNamedByTheSuperTypeItComesFrom() throws IOException {
    Step last = last("reasons", "fixture.Work#run");
    assertThat(last.element()).isEqualTo("fixture.Task");
    assertThat(last.rule()).isEqualTo("callback");
    assertThat(last.reference()).isEqualTo("fixture/Middle");
  }

  @Test
  void aProviderIsNamedByItsFileAndTheFileByTheService() throws IOException {
    List<Step> path = all("services", "fixture.German").get(0).path();
    Step provider = path.get(path.size() - 1);
    assertThat(provider.element()).isEqualTo("app!/META-INF/services/fixture.Greeter");
    assertThat(provider.className()).isEmpty();
    assertThat(provider.reference()).isEqualTo("fixture.German");

    Step file = path.get(path.size() - 2);
    assertThat(file.rule()).isEqualTo("service");
    assertThat(file.line()).isPositive();
    assertThat(file.reference()).isEqualTo("fixture/Greeter");
    assertThat(file.target()).isEqualTo(provider.element());
  }

  @Test
  void whatKeepRulesAndMetadataNameIsNamedByTheirFiles() throws IOException {
    List<Explanation> kept = all("names-in-data", "class:fixture.model.**");
    assertThat(lastOf("fixture.model.Kept", kept).element())
        .isEqualTo("app!/META-INF/proguard/fixture.pro");
    Step conditional = lastOf("fixture.model.WhenReached", kept);
    assertThat(conditional.element())
        .isEqualTo("app!/META-INF/native-image/fixture/reflect-config.json");
    assertThat(conditional.reference()).isEqualTo("fixture.model.WhenReached");
  }

  private static Step lastOf(String name, List<Explanation> all) {
    List<Step> path =
        all.stream().filter(found -> found.name().equals(name)).findFirst().orElseThrow().path();
    return path.get(path.size() - 1);
  }

  @Test
  void moduleDescriptorsHaveAnAnswer() throws IOException {
    assertThat(all("module-services", "module-info.class"))
        .anySatisfy(
            own -> {
              assertThat(own.holder()).isEqualTo("providers");
              assertThat(own.verdict()).isEqualTo(Verdict.UNREACHED);
              assertThat(own.summary()).contains("META-INF/services");
            });
  }

  @Test
  void theDescriptorOfAnArtifactTravelsWithIt() throws IOException {
    assertThat(all("gson", "gson!/META-INF/versions/9/module-info.class"))
        .singleElement()
        .satisfies(
            carried -> {
              assertThat(carried.verdict()).isEqualTo(Verdict.CARRIED);
              assertThat(carried.path()).isNotEmpty();
            });
  }

  @Test
  void constantsLookAsJavapPrintsThem() {
    assertThat(JavapText.escaped("a\t'b' \"c\"\\\n\u0001"))
        .isEqualTo("a\\t\\'b\\' \\\"c\\\"\\\\\\n\\u0001");
    assertThat(JavapText.name("a/B$1")).isEqualTo("a/B$1");
    assertThat(JavapText.name("<init>")).isEqualTo("\"<init>\"");
    assertThat(JavapText.name("toString-impl")).isEqualTo("\"toString-impl\"");
    assertThat(JavapText.name("a/1")).isEqualTo("\"a/1\"");
  }
}
