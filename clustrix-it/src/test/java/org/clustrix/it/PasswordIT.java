package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Testbed;
import org.junit.jupiter.api.Test;

/** A password of {@code settings.xml} opens the door and is left nowhere. */
@OnTestbed
final class PasswordIT {

  @Test
  void aPasswordIsOfferedOnlyToTheHostThatItsEntryNames() throws IOException {
    Project project = Project.fixture("probe", "password-elsewhere");
    Cluster cluster = Cluster.ofPasswordUser("password-elsewhere");
    Path settings = settings(project, "login.example.org");
    project
        .build("package", "clustrix:run")
        .settings(settings)
        .set("function", "com.acme.probe.Surroundings#look")
        .set(cluster.settings())
        .set("serverId", "test-cluster")
        .run()
        .failed()
        .says("'test-cluster'", Testbed.get().host(), "<clusterHost>")
        .doesNotSay(Testbed.get().password(), "\tat ");
    Files.delete(settings);
    assertThat(cluster.files()).isEmpty();
  }

  @Test
  void aPasswordLogsInAndIsFoundNowhereAfterwards() throws IOException {
    Testbed testbed = Testbed.get();
    Project project = Project.fixture("probe", "password");
    Path settings = settings(project, testbed.host());
    Cluster cluster = Cluster.ofPasswordUser("password");
    BuildOutcome build =
        project
            .build("package", "clustrix:run")
            .options("-X")
            .settings(settings)
            .set("function", "com.acme.probe.Surroundings#look")
            .set("args", "[]")
            .set(cluster.settings())
            .set("serverId", "test-cluster")
            .run()
            .succeeded();
    Files.delete(settings);
    assertThat(project.newestResult("").value())
        .contains("\"user\":\"" + testbed.passwordUser() + "\"");
    assertThat(Files.readString(testbed.sshLog()))
        .contains("Accepted password for " + testbed.passwordUser());

    String password = testbed.password();
    assertThat(build.text()).doesNotContain(password);
    assertThat(cluster.files()).isNotEmpty();
    assertThat(cluster.filesWith(password)).isEmpty();
    assertThat(filesWith(password, project.folder())).isEmpty();
    assertThat(filesWith(password, testbed.sshLog().getParent())).isEmpty();
  }

  private static Path settings(Project project, String host) throws IOException {
    Path file = project.folder().resolveSibling(project.folder().getFileName() + "-settings.xml");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        """
        <settings>
          <servers>
            <server>
              <id>test-cluster</id>
              <username>%s</username>
              <password>%s</password>
              <configuration>
                <clusterHost>%s</clusterHost>
              </configuration>
            </server>
          </servers>
        </settings>
        """
            .formatted(Testbed.get().passwordUser(), Testbed.get().password(), host));
    return file;
  }

  /** Looks into every file; packages are stored, not deflated, so their content is seen as well. */
  private static List<Path> filesWith(String text, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> regular = files.filter(Files::isRegularFile).toList();
      assertThat(regular).isNotEmpty();
      return regular.stream().filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
