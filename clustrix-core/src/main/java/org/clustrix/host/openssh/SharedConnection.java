package org.clustrix.host.openssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.clustrix.host.HostException;

/**
 * One connection of {@code ssh} that all commands of a host share (a control master), with its
 * socket in a folder that only this user can enter. Where this program is killed it ends by itself
 * after a minute without a command; the next command of a program that waited longer opens it
 * again.
 */
final class SharedConnection implements AutoCloseable {
  /** The kernel's limit is about 104 bytes, and {@code ssh} adds 17 while it starts. */
  private static final int LONGEST_PATH = 80;

  private static final String SOCKET = "s";

  private final OpenSshOptions options;
  private final Path folder;

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
    Path errors = connection.folder.resolve("errors");
    try {
      int status = connection.call(errors, List.of("-f", "-N"), List.of());
      if (status != 0) {
        throw OpenSshFailure.explain(options.destination(), Files.readString(errors));
      }
      return connection;
    } catch (IOException e) {
      connection.delete();
      throw new HostException(
          "cannot start ssh: " + e.getMessage(),
          "install the OpenSSH client, or set sshTransport to 'java'",
          e);
    } catch (HostException e) {
      connection.delete();
      throw e;
    }
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

  /** Its errors go to a file: a master in the background may hold them open. */
  private int call(Path errors, List<String> more, List<String> remote) throws IOException {
    Process process =
        new ProcessBuilder(words(more, remote))
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException("interrupted while ssh connected", "", e);
    } finally {
      process.destroy();
    }
  }

  @Override
  public void close() {
    try {
      call(folder.resolve("errors"), List.of("-O", "exit"), List.of());
    } catch (IOException e) {
      // it ends by itself
    } finally {
      delete();
    }
  }

  private void delete() {
    try {
      for (String name : List.of("errors", SOCKET)) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // a temporary folder, empty but for a socket
    }
  }
}
