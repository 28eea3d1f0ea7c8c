package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test bed is what the tests take it for; otherwise they prove nothing. */
@OnTestbed
final class RealPartsIT {

  @Test
  void slurmRunsOnSeveralNodesWithoutAccounting() {
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "testbed");
    // else it tells where it has to wait for the jobs of other tests
    assertThat(cluster.sh("srun --quiet -N 2 sh -c 'echo $SLURMD_NODENAME'").lines())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .isSubsetOf(Testbed.get().nodes());
    assertThat(cluster.sh("sacct 2>&1 || true")).contains("accounting storage is disabled");
  }

  @Test
  void onlyThePasswordOpensTheSecondAccountToAStranger(@TempDir Path folder) throws Exception {
    Testbed testbed = Testbed.get();
    assertThat(login(testbed, folder, testbed.password())).isEqualTo(testbed.passwordUser());
    assertThat(login(testbed, folder, "a wrong one")).contains("Permission denied");
  }

  /** Logs in by password with the system's ssh and returns who that was. */
  private static String login(Testbed testbed, Path folder, String password)
      throws IOException, InterruptedException {
    Path answer =
        Files.createTempFile(
            folder,
            "answer",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(answer, "#!/bin/sh\necho '" + password + "'\n");
    ProcessBuilder ssh =
        new ProcessBuilder(
            List.of(
                "ssh",
                "-p",
                testbed.port(),
                "-o",
                "PreferredAuthentications=password",
                "-o",
                "NumberOfPasswordPrompts=1",
                "-o",
                "UserKnownHostsFile=" + testbed.knownHosts(),
                testbed.passwordUser() + "@" + testbed.host(),
                "id -un"));
    ssh.environment().put("SSH_ASKPASS", answer.toString());
    ssh.environment().put("SSH_ASKPASS_REQUIRE", "force");
    Process process = ssh.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.strip();
  }
}
