package org.clustrix.host.openssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clustrix.host.HostException;
import org.clustrix.host.Shell;

/**
 * One connection of {@code ssh} that all commands of a host share (a control master), with its
 * socket in a folder that only this user can enter. A small shell ends it, and removes the folder,
 * as soon as our end of a pipe is closed: by {@link #close}, or because this program was killed.
 * Where that shell is killed too it ends by itself after a minute without a command; the next
 * command of a program that waited longer opens it again.
 */
final class SharedConnection implements AutoCloseable {
  /** The kernel's limit is about 104 bytes, and {@code ssh} adds 17 while it starts. */
  private static final int LONGEST_PATH = 80;

  private static final String SOCKET = "s";

  private static final long LAST_SECONDS = 5;

  private static final int NO_SUCH_COMMAND = 127;

  private final OpenSshOptions options;
  private final Path folder;
  private Process guard;
  private boolean behind;

  private SharedConnection(OpenSshOptions options, Path folder) {
    this.options = options;
    this.folder = folder;
  }

  /**
   * Connects and authenticates.
   *
   * @throws HostException with a remedy
   */
  static SharedConnection open(OpenSshOptions options) {
    SharedConnection connection = new SharedConnection(options, privateFolder());
    boolean done = false;
    try {
      connection.connect();
      done = true;
      return connection;
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  private void connect() {
    Path errors = folder.resolve("errors");
    // its errors go to a file: a master in the background may hold them open
    List<String> master = words(List.of("-f", "-N"), List.of());
    String script =
        "trap '' INT HUP\n"
            + "said=$("
            + Shell.quote(words(List.of("-G"), List.of()))
            + " </dev/null 2>/dev/null)\n"
            + CipherChoice.script(options.destination())
            + "case \"\n$said\" in *'\nproxyjump '* | *'\nproxycommand '*) echo behind ;; *) echo direct ;; esac\n"
            + Shell.quote(master.subList(0, 1))
            + " ${cipher:+\"$cipher\"} ${proxy:+\"$proxy\"} "
            + Shell.quote(master.subList(1, master.size()))
            + " </dev/null >/dev/null 2>"
            + Shell.quote(errors.toString())
            + "\necho $?\ncat >/dev/null\n"
            + Shell.quote(words(List.of("-O", "exit"), List.of()))
            + " </dev/null >/dev/null 2>&1\nrm -rf "
            + Shell.quote(folder.toString())
            + "\n";
    try {
      guard =
          new ProcessBuilder("/bin/sh", "-c", script)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      behind = "behind".equals(guard.inputReader().readLine());
      String status = guard.inputReader().readLine();
      if (Integer.toString(NO_SUCH_COMMAND).equals(status)) {
        throw notStarted("there is no ssh", null);
      }
      if (!"0".equals(status)) {
        throw OpenSshFailure.explain(options.destination(), Files.readString(errors));
      }
    } catch (IOException e) {
      throw notStarted(e.getMessage(), e);
    }
  }

  /** Returns whether another host or program lies on the way. */
  boolean isBehind() {
    return behind;
  }

  private static HostException notStarted(String why, IOException e) {
    return new HostException(
        "cannot start ssh: " + why, "install the OpenSSH client, or set sshTransport to 'java'", e);
  }

  private static Path privateFolder() {
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    try {
      Path folder = Files.createTempDirectory("clx", onlyOwner);
      if (folder.resolve(SOCKET).toString().length() > LONGEST_PATH) {
        Files.delete(folder);
        folder = Files.createTempDirectory(Path.of("/tmp"), "clx", onlyOwner);
      }
      return folder;
    } catch (IOException e) {
      throw new HostException(
          "cannot make a private folder for the socket of ssh: " + e.getMessage(),
          "set java.io.tmpdir to a folder with a short path, or set sshTransport to 'java'",
          e);
    }
  }

  /** Returns a command line of {@code ssh} on this connection. */
  List<String> words(List<String> more, List<String> remote) {
    List<String> words = new ArrayList<>();
    words.add("ssh");
    words.addAll(more);
    words.addAll(options.words());
    words.addAll(
        List.of(
            "-o",
            "ControlPath=\"" + folder.resolve(SOCKET).toString().replace("%", "%%") + "\"",
            "-o",
            "ControlMaster=auto",
            "-o",
            "ControlPersist=60",
            "--",
            options.destination()));
    words.addAll(remote);
    return words;
  }

  @Override
  public void close() {
    if (guard == null) {
      return;
    }
    try {
      guard.getOutputStream().close();
      if (!guard.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
        guard.destroy();
      }
    } catch (IOException e) {
      // it ends by itself
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
