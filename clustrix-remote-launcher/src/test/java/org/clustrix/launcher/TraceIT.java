package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clustrix.launcher.support.Cluster;
import org.clustrix.launcher.support.Cluster.Ended;
import org.clustrix.launcher.support.Cluster.Prepared;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells of itself, in child JVMs from the launcher jar. */
class TraceIT {
  private static final PackageBuilder LOGIN = PackageBuilder.of("com.acme.Functions", "login");
  private static final String ARGUMENTS =
      "[\"ada\", \"geheim1\", {\"DB_PASSWORD\": \"geheim2\", \"url\": \"https://x:geheim3@h/\"}]";

  @TempDir Path remote;
  private Cluster cluster;

  @BeforeEach
  void start() {
    cluster = new Cluster(remote);
  }

  private static ProcessBuilder traced(ProcessBuilder process) {
    process.environment().put("CLUSTRIX_DEBUG_PACKAGING", "1");
    return process;
  }

  @Test
  void eachStepIsToldOnStandardErrorAndNoSecret() {
    Ended installed = Cluster.ended(traced(cluster.installing(cluster.incoming(LOGIN))), null);
    assertThat(installed.out()).matches("\\{.*\"installed\":true}\n");
    assertThat(installed.err().lines())
        .allMatch(line -> line.matches("clustrix: \\+\\d+ ms: .*"))
        .anyMatch(
            line ->
                line.matches(".* verified: classes/0-app/com/acme/Functions.class is [0-9a-f]{64}"))
        .anyMatch(line -> line.endsWith(": installed package " + LOGIN.metadata().packageId()));

    Prepared prepared = cluster.prepare(LOGIN.metadata().packageId(), ARGUMENTS, 1000, List.of());
    Ended ended = Cluster.ended(traced(prepared.process()), prepared.attempt());
    assertThat(ended.result().value()).isEqualTo("\"ada72\"");
    assertThat(ended.out()).isEqualTo("logs in\n");
    assertThat(ended.err().lines().filter(line -> !line.startsWith("clustrix: +")))
        .containsExactly("as ada");
    assertThat(ended.err())
        .contains("verified: what tasks read of " + cluster.state())
        .containsPattern("class path: .*classes/0-app.jar, \\d+ bytes\n")
        .containsPattern(
            "class com.acme.Functions loaded by \\S*AppClassLoader from file:.*/0-app.jar")
        .contains("method public static java.lang.String com.acme.Functions.login(")
        .contains("argument user: java.lang.String from \"ada\", a java.lang.String\n")
        .contains("argument password: java.lang.String from ***, a java.lang.String\n")
        .containsPattern(
            "argument options: java.util.Map<java.lang.String, java.lang.String> from"
                + " \\{\"DB_PASSWORD\":\"\\*\\*\\*\",\"url\":\"https://\\*\\*\\*@h/\"}, a java.util.\\w+")
        .containsPattern("the function returned after \\d+ ms; its result is JSON of 7 characters")
        .contains(": ends with status 0\n")
        .doesNotContain("geheim");
  }

  @Test
  void nothingIsToldUnlessSomebodyAsks() {
    Ended installed = cluster.install(cluster.incoming(LOGIN));
    assertThat(installed.err()).isEmpty();
    Ended ended = cluster.run(LOGIN.metadata().packageId(), ARGUMENTS);
    assertThat(ended.err()).isEqualTo("as ada\n");
    Prepared prepared =
        cluster.prepare(
            LOGIN.metadata().packageId(), "[1, \"geheim\", {}]", 1000, List.of("-Xlog:class+load"));
    Ended refused = Cluster.ended(prepared.process(), prepared.attempt());
    assertThat(refused.out())
        .as("classes of a task without a trace")
        .contains("org.clustrix.launcher.invoke.Caller ")
        .doesNotContain("CallTrace", "org.clustrix.format.Mask");
  }
}
