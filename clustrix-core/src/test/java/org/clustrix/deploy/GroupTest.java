package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.format.Sha256;
import org.clustrix.host.Command;
import org.clustrix.host.LocalHost;
import org.clustrix.host.Shell;
import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.StoredTwins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The group is one that this account is in, if possible not its first one. */
class GroupTest {
  @TempDir private Path folder;
  private final LocalHost host = new LocalHost();
  private Freight freight;
  private LauncherJar launcher;
  private Path work;
  private String group;

  @BeforeEach
  void prepare() throws IOException {
    freight = new Freight(Files.createDirectory(folder.resolve("client")));
    freight.artifacts(20, 10_000, 1);
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    work = folder.resolve("work");
    String other = "[ $(id -u) != 0 ] || getent group 1 | cut -d: -f1; id -Gn | tr ' ' '\\n' | tac";
    group = host.run(Command.of(other)).out().split("\n", 2)[0];
  }

  private Deployment deploy(String content, String group) {
    DeploymentOptions options =
        new DeploymentOptions(SharedDirectories.NONE, StoredTwins.NONE, SupplyPolicy.PUSH, group);
    return new Deployer(host, work.toString(), launcher, options)
        .deploy(freight.request(content), Progress.SILENT);
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> all = Files.walk(work)) {
      return all.map(
              path -> {
                try {
                  return (Files.isDirectory(path) ? "d" : "-")
                      + PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                      + " "
                      + Files.getAttribute(path, "posix:group");
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .distinct()
          .toList();
    }
  }

  @Test
  void allThatIsDeployedIsTheGroupsToo() throws IOException {
    deploy("one", group);
    assertThat(everything())
        .containsExactlyInAnyOrder("drwxrwx--- " + group, "-rw-rw---- " + group);
  }

  @Test
  void whoComesLaterNeedNotNameTheGroup() throws IOException {
    deploy("one", group);
    freight.artifacts(5, 10_000, 2);
    deploy("two", "");
    assertThat(everything())
        .containsExactlyInAnyOrder("drwxrwx--- " + group, "-rw-rw---- " + group);
  }

  @Test
  void aFolderThatWasPrivateIsOpenedWithAllThatIsInIt() throws IOException {
    deploy("one", "");
    assertThat(everything()).allMatch(mode -> mode.matches("(drwx|-rw-)------ .*"));
    deploy("two", group);
    // the work directory was there, so that it stays as its owner has it
    assertThat(Files.getPosixFilePermissions(work)).hasSize(3);
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxrwx---"));
    host.run(Command.of("chgrp " + group + " " + Shell.quote(work.toString())));
    assertThat(everything())
        .containsExactlyInAnyOrder("drwxrwx--- " + group, "-rw-rw---- " + group);
  }

  @Test
  void aSetGroupIdBitThatAFolderInheritsOpensNothing() throws IOException {
    Files.createDirectory(work);
    host.run(Command.of("chmod 2750 " + Shell.quote(work.toString())));
    deploy("one", "");
    try (Stream<Path> all = Files.walk(work.resolve(".clustrix"))) {
      assertThat(all)
          .allSatisfy(path -> assertThat(Files.getPosixFilePermissions(path)).hasSizeLessThan(4));
    }
  }

  @Test
  void aGroupThatDoesNotExistIsAnErrorWithARemedy() {
    assertThatThrownBy(() -> deploy("one", "no such group"))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("cannot be shared with the group no such group (setting group)");
  }
}
