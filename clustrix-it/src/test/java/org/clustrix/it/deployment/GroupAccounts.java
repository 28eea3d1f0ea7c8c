package org.clustrix.it.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clustrix.deploy.Deployer;
import org.clustrix.deploy.DeploymentOptions;
import org.clustrix.deploy.Progress;
import org.clustrix.deploy.Rollback;
import org.clustrix.deploy.SupplyPolicy;
import org.clustrix.format.FunctionAlias;
import org.clustrix.host.Host;
import org.clustrix.sharing.SharedDirectories;
import org.clustrix.sharing.StoredTwins;

/** Two accounts of one group that deploy to one folder of that group. Not thread-safe. */
final class GroupAccounts {
  private static final String GROUP = "clxg" + ProcessHandle.current().pid();

  private final FaultBed bed;
  private final List<String> problems = new ArrayList<>();
  private Path work;

  GroupAccounts(FaultBed bed) {
    this.bed = bed;
  }

  Finding run() throws Exception {
    Call.of("groupadd", GROUP);
    try (Account other = new Account(Account.NAME + "b", bed.scratch.resolve("home-b"))) {
      Call.of("usermod", "-aG", GROUP, Account.NAME);
      Call.of("usermod", "-aG", GROUP, other.name());
      Path folder = Files.createDirectory(bed.scratch.resolve("group"));
      Call.of("chgrp", GROUP, folder.toString());
      Call.of("chmod", "2770", folder.toString());
      work = folder.resolve("work");
      deployments(other.name());
      sameForBoth();
      problems.addAll(bed.audit.problems(FaultBed.state(work)));
    } finally {
      Call.of("groupdel", GROUP);
    }
    return new Finding(
        "no fault: two accounts of a group (setting group) deploy in turns to its folder",
        4,
        "complete",
        "none; the second one sent nothing that the first had sent, and rolled back its release",
        "yes",
        problems);
  }

  private void deployments(String other) throws IOException {
    deploy(Account.NAME, GROUP, 0);
    // what the first has sent counts for the second, who need not name the group
    expect(0, deploy(other, "", 0));
    expect(1, deploy(other, "", 1));
    expect(1, deploy(Account.NAME, "", 2));
    try (Host host = FaultBed.open(settings(other))) {
      Rollback.of(host, work.toString(), "app.Class0#run", false);
    }
    try (Stream<Path> aliases = Files.list(FaultBed.state(work).resolve("functions"))) {
      FunctionAlias alias = FunctionAlias.parse(Files.readString(aliases.findAny().orElseThrow()));
      if (!alias.packageId().equals(bed.request(1).metadata().packageId())) {
        problems.add("the alias stands for " + alias.packageId());
      }
    }
  }

  private Map<String, String> settings(String account) {
    Map<String, String> settings = new HashMap<>(bed.sshd.settings());
    settings.put("username", account);
    return settings;
  }

  private int deploy(String account, String group, int variant) {
    DeploymentOptions options =
        new DeploymentOptions(SharedDirectories.NONE, StoredTwins.NONE, SupplyPolicy.PUSH, group);
    try (Host host = FaultBed.open(settings(account))) {
      return new Deployer(host, work.toString(), bed.launcher, options)
          .deploy(bed.request(variant), Progress.SILENT)
          .traffic()
          .movedFiles();
    }
  }

  private void expect(int files, int moved) {
    if (moved != files) {
      problems.add(moved + " files moved instead of " + files);
    }
  }

  /** What one account has made the other may read and remove, and nobody else. */
  private void sameForBoth() throws IOException {
    try (Stream<Path> all = Files.walk(work)) {
      for (Path path : all.toList()) {
        PosixFileAttributes file = Files.readAttributes(path, PosixFileAttributes.class);
        String rights = PosixFilePermissions.toString(file.permissions());
        if (!file.group().getName().equals(GROUP) || !rights.matches("rw[x-]rw[x-]---")) {
          problems.add(path + " is " + rights + " of " + file.group());
        }
      }
    }
  }
}
