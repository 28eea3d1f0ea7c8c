package org.clustrix.it.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys, accounts, logins and names of folders. Not thread-safe. */
final class Doors {
  private static final List<String> TRANSPORTS = List.of("java", "openssh");

  private final FaultBed bed;

  Doors(FaultBed bed) {
    this.bed = bed;
  }

  private Map<String, String> settings(String transport) {
    Map<String, String> settings = new HashMap<>(bed.sshd.settings());
    settings.put("sshTransport", transport);
    return settings;
  }

  List<Finding> keysAndAccounts() throws Exception {
    List<Finding> findings = new ArrayList<>();
    for (String transport : TRANSPORTS) {
      String by = ", transport " + transport;
      Map<String, String> settings = settings(transport);
      settings.put("knownHosts", Files.writeString(bed.scratch.resolve("none"), "").toString());
      findings.add(
          trial("unknown host key" + by)
              .refused(settings, "not known|verification failed", () -> {}));
      Path other =
          Files.writeString(
              bed.scratch.resolve("other"),
              Sshd.known("127.0.0.1", bed.sshd.file("stranger.pub"), bed.sshd.port()));
      settings.put("knownHosts", other.toString());
      findings.add(
          trial("changed host key" + by).refused(settings, "CHANGED.*ssh-keygen", () -> {}));
      settings = settings(transport);
      settings.put("keyFile", bed.sshd.file("stranger").toString());
      findings.add(
          trial("wrong key" + by)
              .refused(settings, "let us in.*keyFile|Permission denied.*agent", () -> {}));
      bed.account.lock();
      findings.add(
          trial("locked account" + by)
              .refused(settings(transport), "let us in|Permission denied", bed.account::unlock));
    }
    return findings;
  }

  private Trial trial(String fault) {
    return new Trial(bed, fault, bed.freshWork());
  }

  List<Finding> logins() throws Exception {
    List<Finding> findings = new ArrayList<>();
    Path banner =
        Files.writeString(bed.scratch.resolve("banner"), "Welcome.\nAll is recorded: clustrix-\n");
    List<Path> talkative = new ArrayList<>();
    for (String file : List.of(".bashrc", ".bash_profile")) {
      talkative.add(
          Files.writeString(
              bed.account.home().resolve(file),
              "echo quota: 80 percent; echo careful >&2; printf 'no line end'\n"));
    }
    try (Sshd telling =
        new Sshd(
            bed.scratch.resolve("sshd-banner"),
            List.of(),
            "127.0.0.1",
            List.of("Banner " + banner, "PrintMotd yes"))) {
      for (String transport : TRANSPORTS) {
        Map<String, String> settings = new HashMap<>(telling.settings());
        settings.put("sshTransport", transport);
        findings.add(
            trial("a banner, a talkative .bashrc and .bash_profile, transport " + transport)
                .passed(settings));
      }
    }
    for (Path file : talkative) {
      Files.delete(file);
    }
    for (String shell : List.of("/bin/sh", "/usr/bin/tcsh", "/usr/bin/fish")) {
      bed.account.shell(shell);
      for (String transport : TRANSPORTS) {
        Trial trial = trial("login shell " + shell + ", transport " + transport);
        // a row that is left out would look like one that held
        findings.add(
            Files.isExecutable(Path.of(shell))
                ? trial.passed(settings(transport))
                : new Finding(shell, 0, "", "", "", List.of("is not on this machine")));
      }
    }
    bed.account.shell("/bin/bash");
    return findings;
  }

  /** One command at a time: what would go by several streams goes by one. */
  List<Finding> sessions() throws Exception {
    List<Finding> findings = new ArrayList<>();
    try (Sshd strict =
        new Sshd(
            bed.scratch.resolve("sshd-sessions"),
            List.of(),
            "127.0.0.1",
            List.of("MaxSessions 1"))) {
      for (String transport : TRANSPORTS) {
        Map<String, String> settings = new HashMap<>(strict.settings());
        settings.put("sshTransport", transport);
        findings.add(
            trial("a server that lets in one session, transport " + transport).passed(settings));
      }
    }
    return findings;
  }

  /** No command runs there, nor Java: all is there for the first job, which installs. */
  Finding sftpOnly() throws Exception {
    List<String> problems = new ArrayList<>();
    Path work = bed.freshWork();
    try (Sshd files =
        new Sshd(
            bed.scratch.resolve("sshd-files"),
            List.of(),
            "127.0.0.1",
            List.of("ForceCommand internal-sftp"))) {
      if (bed.deploy(files.settings(), work, 0).incoming().isEmpty()) {
        problems.add("a package was installed without a command");
      }
    } catch (RuntimeException e) {
      problems.add(e.toString());
    }
    if (StateAudit.leftovers(FaultBed.state(work)).size() != 1) {
      problems.add("left: " + StateAudit.leftovers(FaultBed.state(work)));
    }
    problems.addAll(bed.heal(bed.sshd.settings(), work, 0));
    return new Finding(
        "an account for SFTP alone (ForceCommand internal-sftp)",
        1,
        "complete, waits for the first job",
        "none",
        "yes, by one that runs commands",
        problems);
  }

  List<Finding> names() throws Exception {
    List<Finding> findings = new ArrayList<>();
    for (String name :
        List.of("with space", "it's", "$(touch x)`id`", "-rf", "Z\u00fcrich \u4eac", "a\"b&c;d")) {
      Path work = bed.freshWork().resolve(name);
      findings.add(
          new Trial(bed, "work directory named `" + name.replace("`", "'") + "`", work)
              .passed(bed.sshd.settings()));
    }
    Path work = bed.freshWork();
    findings.add(
        new Trial(bed, "work directory with a line end", work)
            .refused(
                bed.sshd.settings(),
                work + "/line\nend",
                "line end.*choose another remoteWorkDir",
                () -> {}));
    return findings;
  }
}
