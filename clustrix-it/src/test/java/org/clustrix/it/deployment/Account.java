package org.clustrix.it.deployment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A user of this machine who exists for the faults alone; needs root. Not thread-safe. */
final class Account implements Closeable {
  /** Two runs at once do not meet. */
  static final String NAME = "clxf" + ProcessHandle.current().pid();

  /** What tests lock that use it, since there is one in a JVM. */
  static final String LOCK = "the account of the faults";

  private final String name;
  private final Path home;

  /**
   * Makes the user of that name; one that a killed run left under the same name is removed first.
   *
   * @param home made here
   */
  Account(Path home) throws IOException {
    this(NAME, home);
  }

  /** Makes another user in the same way. */
  Account(String name, Path home) throws IOException {
    this.name = name;
    this.home = home;
    remove();
    // a password that nothing matches; without one the account would be locked
    Call.of("useradd", "-M", "-d", home.toString(), "-s", "/bin/bash", "-p", "*", name);
    Files.createDirectories(home);
    own(home);
  }

  /**
   * Makes the user for a test that also starts an sshd of its own: skipped where this machine does
   * not allow that, but where {@code CI=true} it fails.
   */
  static Account forTest(Path home) throws IOException {
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue("root".equals(System.getProperty("user.name")), "needs root, to make an account");
      assumeTrue(Files.isExecutable(Path.of("/usr/sbin/sshd")), "no sshd on this machine");
    }
    return new Account(home);
  }

  String name() {
    return name;
  }

  Path home() {
    return home;
  }

  void own(Path path) {
    Call.of("chown", "-R", name, path.toString());
  }

  void shell(String shell) {
    Call.of("usermod", "-s", shell, name);
  }

  void lock() {
    Call.of("usermod", "-L", name);
  }

  void unlock() {
    Call.of("usermod", "-p", "*", name);
  }

  /** Returns the commands of all processes of the user. */
  List<String> processes() {
    return Call.anyhow("ps", "-o", "pid=,args=", "-u", name)
        .lines()
        .filter(line -> !line.contains("<defunct>"))
        .toList();
  }

  /** Returns what still runs after a grace. */
  List<String> processesAfter(int seconds) throws InterruptedException {
    List<String> running = processes();
    for (int i = 0; i < 20 * seconds && !running.isEmpty(); i++) {
      Thread.sleep(50);
      running = processes();
    }
    return running;
  }

  private void remove() {
    Call.anyhow("pkill", "-KILL", "-u", name);
    Call.anyhow("userdel", name);
  }

  @Override
  public void close() {
    remove();
  }
}
