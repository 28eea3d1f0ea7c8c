package org.clustrix.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.api.ClusterFilesystem;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.host.Requirement;
import org.clustrix.host.ssh.TestSshServer;

/** From where the same files are looked at. */
enum Side {
  /** This machine, with another folder as its work directory. */
  HERE,
  /** A job, whose folder stands for the work directory. */
  JOB,
  /** A client by JSch, Commons VFS and commands. */
  JAVA,
  /** A client by the system's ssh. */
  OPENSSH,
  /** A client of an account that may do nothing but SFTP. */
  SFTP_ONLY,
  /** A client of a host whose find has no -printf. */
  BUSYBOX;

  private static final List<String> APPLETS =
      List.of("awk", "cat", "cp", "dd", "env", "find", "head", "ls", "mkdir", "mv", "rm", "rmdir");

  /** Skips a test where this machine lacks what the side needs, but where {@code CI=true}. */
  void require() {
    switch (this) {
      case OPENSSH -> Requirement.program("/usr/bin/ssh");
      case BUSYBOX -> Requirement.program("/usr/bin/busybox");
      default -> {
        // needs nothing
      }
    }
  }

  /** Returns whether whole trees are asked for by one command. */
  boolean commands() {
    return this == JAVA || this == OPENSSH || this == BUSYBOX;
  }

  /**
   * Starts what the side needs.
   *
   * @param scratch for its own files
   */
  TestSshServer server(Path scratch) throws Exception {
    if (this == BUSYBOX) {
      Path bin = Files.createDirectories(scratch.resolve("bin"));
      for (String applet : APPLETS) {
        Files.createSymbolicLink(bin.resolve(applet), Path.of("/usr/bin/busybox"));
      }
      for (String applet : List.of("sh", "stat", "printf")) {
        Files.createSymbolicLink(bin.resolve(applet), Path.of("/usr/bin/busybox"));
      }
      return new TestSshServer(scratch, List.of("/usr/bin/env", "PATH=" + bin));
    }
    TestSshServer server = new TestSshServer(scratch);
    if (this == SFTP_ONLY) {
      server.refuseCommands();
    }
    return server;
  }

  ClusterFilesystem open(Path work, TestSshServer server) throws Exception {
    if (this == HERE) {
      return ClusterFilesystem.at(work);
    }
    if (this == JOB) {
      return ClusterFilesystem.at(jobFolder(work));
    }
    Map<String, String> settings = new HashMap<>();
    settings.put("clusterType", "ssh");
    settings.put("clusterHost", "127.0.0.1");
    settings.put("clusterPort", Integer.toString(server.port()));
    settings.put("username", "tester");
    settings.put("knownHosts", server.knownHosts().toString());
    settings.put("remoteWorkDir", work.toString());
    Credentials credentials = Credentials.NONE;
    if (this == OPENSSH) {
      settings.put("sshTransport", "openssh");
    }
    settings.put("keyFile", server.keyFile().toString());
    return ClusterFilesystems.open(ClusterConfig.of(settings), credentials);
  }

  /** Makes what the script of a job makes. */
  private static Path jobFolder(Path work) throws Exception {
    Path folder = Files.createDirectories(work.resolve(".clustrix/jobs/j/work"));
    try (var entries = Files.newDirectoryStream(work)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().equals(".clustrix")) {
          Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
        }
      }
    }
    return folder;
  }
}
