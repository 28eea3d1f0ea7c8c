package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.it.maven.Jdk;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot work is refused early, in a line that says how to mend it. */
final class RefusalsIT {
  private static Project project;

  @BeforeAll
  static void compiled() {
    project = Project.fixture("probe", "refusals");
    project.build("package").run().succeeded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[1, 2]] | times",
        "[[1, 2], 3, 4] | 3",
        "[[1, 2], `three`] | times",
        "{`numbers`: [1]} | times",
        "{`numbers`: [1], `times`: 2, `more`: 3} | more",
        "[[1, 2] | args",
      })
  void argumentsThatDoNotFitAreRefusedBeforeAnythingIsUploaded(String arguments, String named) {
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "refusals-arguments");
    project
        .build("clustrix:run")
        .set("function", "com.acme.probe.Scaled#run")
        .set("args", arguments.replace('`', '"'))
        .set(cluster.settings())
        .run()
        .failed()
        .says(named)
        .doesNotSay("\tat ");
    assertThat(cluster.files()).isEmpty();
  }

  @Test
  @OnTestbed
  void anUnknownHostKeyIsRefusedWithItsRemedy() throws IOException {
    Cluster cluster = Cluster.of(ClusterKind.SSH, "refusals-host-key");
    Path empty = Files.createTempFile("known_hosts", "");
    project
        .build("clustrix:run")
        .set("function", "com.acme.probe.Scaled#run")
        .set("args", "[[1], 2]")
        .set(cluster.settings())
        .set("knownHosts", empty.toString())
        .run()
        .failed()
        .says("the host key of ", "is not known", "SHA256:")
        .says(empty.toString(), "hostKeyChecking=accept-new")
        .doesNotSay("\tat ");
    assertThat(cluster.files()).isEmpty();
    assertThat(empty).isEmptyFile();
    Files.delete(empty);
  }

  @Test
  void aFunctionThatIsNotThereNamesTheNearOnes() {
    project
        .build("clustrix:package-function")
        .set("function", "com.acme.probe.Scaled#runs")
        .run()
        .failed()
        .says("com.acme.probe.Scaled has no method runs", "did you mean run?")
        .doesNotSay("\tat ");
  }

  @Test
  void aWorkerWhoseJavaIsTooOldSaysWhatItNeeds() {
    Jdk jdk = Jdk.find(25).orElse(null);
    Assumptions.assumeTrue(jdk != null, "there is no JDK 25 on this machine");
    Project modern = Project.fixture("probe", "refusals-java-25");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "refusals-java-25");
    modern
        .build("package", "clustrix:run")
        .on(jdk)
        .property("maven.compiler.release", "25")
        .set("function", "com.acme.probe.Scaled#run")
        .set("args", "[[1], 2]")
        .set(cluster.settings())
        .set("remoteJavaPath", Jdk.current().home().resolve("bin/java").toString())
        .run()
        .failed()
        .says("needs Java 25, this is " + Jdk.current().release(), "set remoteJavaPath")
        .doesNotSay("\tat ", "UnsupportedClassVersionError");
  }
}
