package org.clustrix.launcher.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginHostTest {
  @TempDir Path home;

  private Path file(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  @Test
  void aLoginIsAskedForAsSshTakesIt() {
    assertThat(LoginHost.question("login1")).containsExactly("ssh", "-G", "--", "login1");
    assertThat(LoginHost.question("ada@login1:2222"))
        .containsExactly("ssh", "-G", "-p", "2222", "--", "ada@login1");
  }

  @Test
  void theAnswerOfSshIsTaken() throws IOException {
    Path key = file(".ssh/id_ed25519");
    Path known = file(".ssh/known_hosts");
    Path machines = file("etc/ssh_known_hosts");
    LoginHost host =
        LoginHost.parse(
            "login1",
            "host login1\nuser ada\nhostname fe80::1\nport 2222\n"
                + "identityfile ~/.ssh/id_rsa\nidentityfile %d/.ssh/id_ed25519\n"
                + "userknownhostsfile ~/.ssh/known_hosts ~/.ssh/known_hosts2\n"
                + ("globalknownhostsfile " + machines + " /none/ssh_known_hosts2\n")
                + "proxycommand none\n",
            home);
    assertThat(host.user()).isEqualTo("ada");
    assertThat(host.address()).isEqualTo("fe80::1");
    assertThat(host.port()).isEqualTo(2222);
    assertThat(host.identities()).containsExactly(key);
    assertThat(host.knownHosts()).containsExactly(known, machines);
    assertThat(host.detour()).isEmpty();
  }

  @Test
  void aWayOverAnotherHostIsTold() {
    assertThat(LoginHost.parse("login1", "proxyjump gate\n", home).detour()).isEqualTo("gate");
    assertThat(LoginHost.parse("login1", "proxycommand nc %h %p\n", home).detour())
        .isEqualTo("nc %h %p");
  }
}
