package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Secret;
import org.clustrix.deploy.Deployment;
import org.clustrix.deploy.Progress;
import org.clustrix.host.ssh.TestSshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A login host without Java, behind a real SSH server: the first job installs the package. */
class LoginWithoutJavaIT {
  /** What deployment and job script may use; Java is not among them. */
  private static final List<String> COMMANDS =
      List.of(
          ("sh bash env ls cat mkdir mv rm cp ln find sed grep head tail wc date hostname uname id"
                  + " locale readlink chmod sha256sum sleep kill nohup setsid sort tr dd"
                  + " tar gzip rmdir")
              .split(" ", -1));

  @TempDir private Path folder;

  /** A home whose login finds every usual command, but no Java. */
  private Path home() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String command : COMMANDS) {
      Path real = Path.of("/usr/bin", command);
      Files.createSymbolicLink(
          tools.resolve(command), Files.exists(real) ? real : Path.of("/bin", command));
    }
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        home.resolve(".bash_profile"),
        "echo 'Welcome!'\nunset JAVA_HOME\nexport PATH=" + tools + "\n");
    return home;
  }

  @Test
  void theFirstJobInstallsAndTheNextDeploymentFindsIt() throws Exception {
    Path home = home();
    List<String> prefix = List.of("env", "-i", "HOME=" + home, "PATH=" + folder.resolve("tools"));
    try (TestSshServer server = new TestSshServer(folder, prefix)) {
      Map<String, String> settings = new HashMap<>();
      settings.put("clusterType", "ssh");
      settings.put("clusterHost", "127.0.0.1");
      settings.put("clusterPort", Integer.toString(server.port()));
      settings.put("username", "tester");
      settings.put("knownHosts", server.knownHosts().toString());
      settings.put("pollInterval", "1");
      settings.put("remoteJavaPath", System.getProperty("java.home"));
      Credentials password =
          new Credentials(
              Optional.empty(),
              Optional.of(new Secret(TestSshServer.PASSWORD)),
              Optional.empty(),
              Optional.empty());

      try (ClusterSession cluster = ClusterSession.open(ClusterConfig.of(settings), password)) {
        Deployment first =
            cluster.deploy(HandMadePackage.of(folder, "surroundings", 8), Progress.SILENT);
        assertThat(first.incoming()).isNotEmpty();
        assertThat(first.workDir()).isEqualTo(home.toRealPath() + "/clustrix");
        assertThat(Path.of(first.packageFolder())).doesNotExist();

        JobStatus status = cluster.submit(first, "[]").await(s -> {});

        assertThat(status.state()).isEqualTo(JobState.DONE);
        assertThat(status.result().orElseThrow().provenance().scheduler()).isEqualTo("ssh");
        Deployment second =
            cluster.deploy(HandMadePackage.of(folder, "surroundings", 8), Progress.SILENT);
        assertThat(second.incoming()).isEmpty();
        assertThat(second.traffic().movedFiles()).isZero();
      }
    }
  }
}
