package org.clustrix.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.deploy.DeploymentRequest;
import org.clustrix.host.Shell;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.NamespaceHost;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Clients on one host of the test bed, deployments to another, one folder that both see under
 * different paths; what really went over the wire is counted by the kernel.
 */
@OnTestbed
@ResourceLock("the hosts in namespaces")
@Order(7)
final class SharedFilesystemIT {
  private static final long CARGO = 8_000_000;
  private static final int FILES = 22;

  /** Greetings, keys and commands of one connection. */
  private static final long COMMANDS = 200_000;

  @TempDir private static Path folder;
  private static Cargo cargo;
  private static DeploymentRequest request;

  private final NamespaceHost client = NamespaceHost.first();
  private final NamespaceHost cluster = NamespaceHost.second();
  private final String owner = NamespaceHost.owner();
  private String test;
  private long sent;

  @BeforeAll
  static void aCargo() throws IOException {
    cargo = new Cargo(folder.resolve("cargo"), Cargo.sizes(20, CARGO), 4);
    request = cargo.request(0);
  }

  @BeforeEach
  void emptyFolders(TestInfo info) {
    test = "it-" + info.getTestMethod().orElseThrow().getName();
    cluster.run(
        "root", "rm -rf " + cluster.shared() + "/" + test + "* " + cluster.own() + "/" + test);
    client.run("root", "rm -rf " + client.own() + "/" + test + "*");
  }

  private String deploy(String user, String workDir, Map<String, String> more) throws IOException {
    return deploy(user, workDir, more, cargo.jars().toString());
  }

  private String deploy(String user, String workDir, Map<String, String> more, String jars)
      throws IOException {
    Map<String, String> settings = new LinkedHashMap<>(cluster.settings(user));
    settings.put("remoteWorkDir", workDir);
    settings.putAll(more);
    List<String> words = new ArrayList<>();
    words.add("XDG_CACHE_HOME=" + Shell.quote(folder + "/cache-" + test));
    words.add(Shell.quote(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    words.add("-XX:TieredStopAtLevel=1 -cp " + Shell.quote(System.getProperty("java.class.path")));
    words.add(SharedClient.class.getName());
    words.add(Shell.quote(List.of(request.packageFile().toString(), jars)));
    settings.forEach((key, value) -> words.add(Shell.quote(key + "=" + value)));
    long before = cluster.receivedBytes();
    String said = client.run(owner, String.join(" ", words));
    sent = cluster.receivedBytes() - before;
    return said;
  }

  /** Hashes all that is stored, on that host, and looks whether anything is left over. */
  private void isWhole(String user, String workDir) {
    String script =
        """
        cd '%s/.clustrix' && test -f packages/%s/metadata.json || echo no package
        for file in store/*/* launcher/*/*; do
          sum=$(sha256sum <"$file") folder=${file%%/*}
          test "${sum%%%% *}" = "${folder##*/}" || echo "damaged: $file"
          test "$(stat -c '%%U %%a %%Y' "$file")" = '%s 600 946684800' || stat "$file"
        done
        find incoming leases store/.tmp* 2>/dev/null | grep /
        ls store | wc -l
        """
            .formatted(workDir, request.metadata().packageId(), user);
    assertThat(cluster.run("root", script).strip()).isEqualTo("20");
  }

  private Map<String, String> seenAt(String path) {
    return Map.of("sharedDirectory", path);
  }

  private void everythingWasSent(String said) {
    assertThat(said).contains("moved " + FILES + ", already there 0").doesNotContain("placed");
    assertThat(sent).isGreaterThan(CARGO);
  }

  private void nothingWasSent(String said) {
    assertThat(said).contains("placed " + FILES + ", ").contains("moved 0, already there 0");
    assertThat(sent).isLessThan(COMMANDS);
  }

  @Test
  void aFolderUnderTwoPathsIsDetectedAndNothingIsUploaded() throws Exception {
    String work = cluster.shared() + "/" + test + "/a b";

    nothingWasSent(deploy(owner, work, seenAt(client.shared())));
    isWhole(owner, work);

    assertThat(deploy(owner, work, seenAt(client.shared())))
        .isEqualTo("moved 0, already there " + FILES + "\n");
    isWhole(owner, work);
  }

  @Test
  void theSecondWorkDirectoryGetsLinks() throws Exception {
    deploy(owner, cluster.shared() + "/" + test + "/one", seenAt(client.shared()));
    String work = cluster.shared() + "/" + test + "/two";

    String said = deploy(owner, work, seenAt(client.shared()));

    nothingWasSent(said);
    // the launcher and all artifacts; the package comes from another mount
    assertThat(said).containsPattern("21 (linked|cloned)|22 cloned");
    isWhole(owner, work);
  }

  @Test
  void aDamagedFileInTheStoreIsReplacedWithoutBeingSent() throws Exception {
    String work = cluster.shared() + "/" + test;
    deploy(owner, work, seenAt(client.shared()));
    cluster.run(
        owner, "cd " + work + "/.clustrix/store && for f in */*; do echo x >>$f; break; done");

    String said = deploy(owner, work, seenAt(client.shared()));

    assertThat(said).contains("placed 1, ").contains("moved 0, already there " + (FILES - 1));
    isWhole(owner, work);
  }

  @Test
  void theSamePathOnAnotherFilesystemIsNoSharedFolder() throws Exception {
    String work = cluster.own() + "/" + test;
    // what an earlier deployment of another host has left
    client.run(
        owner,
        "mkdir -p "
            + work
            + "/.clustrix/leases && touch "
            + work
            + "/.clustrix/leases/6f1d2f6e-4a43-4a53-9d40-6d40d6c1a1c4");

    everythingWasSent(deploy(owner, work, Map.of()));

    isWhole(owner, work);
    assertThat(client.run(owner, "cd " + work + "/.clustrix && find . -type f").strip())
        .isEqualTo("./leases/6f1d2f6e-4a43-4a53-9d40-6d40d6c1a1c4");
  }

  @Test
  void aFolderThatTheUserNamesWronglyIsTold() throws Exception {
    String work = cluster.shared() + "/" + test;
    client.run(owner, "mkdir -p " + client.own() + "/" + test + "/.clustrix");

    String said = deploy(owner, work, seenAt(client.own()));

    everythingWasSent(said);
    assertThat(said).contains("note: sharedDirectory does not lead to " + work);
    isWhole(owner, work);
  }

  @Test
  void offSendsAndLooksNowhere() throws Exception {
    String work = cluster.shared() + "/" + test;
    String said = deploy(owner, work, seenAt("off"));
    everythingWasSent(said);
    assertThat(said).doesNotContain("note");
  }

  @Test
  void whatWouldBelongToAnotherAccountIsSent() throws Exception {
    String stranger = NamespaceHost.stranger();
    String work = cluster.shared() + "/" + test;

    String said = deploy(stranger, work, seenAt(client.shared()));

    everythingWasSent(said);
    assertThat(said).contains("note: ");
    isWhole(stranger, work);
  }

  @Test
  void aFilesystemThatIsReadOnlyHereIsNotUsed() throws Exception {
    String work = cluster.shared() + "/" + test;
    String mount = client.own() + "/" + test;
    client.run(
        "root",
        "mkdir "
            + mount
            + " && mount --bind "
            + client.shared()
            + " "
            + mount
            + " && mount -o remount,ro,bind "
            + mount);
    try {
      String said = deploy(owner, work, seenAt(mount));

      everythingWasSent(said);
      assertThat(said).contains("cannot be written to from here");
      isWhole(owner, work);
    } finally {
      client.run("root", "umount " + mount);
    }
  }

  /**
   * A layer over the shared folder shows what the cluster writes, and keeps what is written here.
   */
  @Test
  void whatIsSharedInOneDirectionOnlyIsFoundOutAndSent() throws Exception {
    String work = cluster.shared() + "/" + test;
    cluster.run(owner, "mkdir -p " + work + "/.clustrix/leases");
    String mount = client.own() + "/" + test;
    client.run(
        "root",
        "mkdir -p "
            + mount
            + "/upper "
            + mount
            + "/work "
            + mount
            + "/seen"
            + " && mount -t overlay overlay -o lowerdir="
            + client.shared()
            + ",upperdir="
            + mount
            + "/upper,workdir="
            + mount
            + "/work "
            + mount
            + "/seen");
    try {
      String said = deploy(owner, work, seenAt(mount + "/seen"));

      everythingWasSent(said);
      isWhole(owner, work);
    } finally {
      client.run("root", "umount " + mount + "/seen");
    }
  }

  @Test
  void theReportSaysSo() throws Exception {
    Project project = Project.fixture("probe", test);
    Map<String, String> settings = new LinkedHashMap<>(cluster.settings(owner));
    settings.put("remoteWorkDir", cluster.shared() + "/" + test);
    settings.put("sharedDirectory", NamespaceHost.here().toString());

    project
        .build("package", "clustrix:deploy")
        .set("function", "com.acme.probe.Scaled#run")
        .set(settings)
        .run()
        .succeeded()
        .says(
            " ms: shared filesystem, nothing sent: ",
            " put into place there (",
            "moved 0 files (0 B)")
        .doesNotSay("Sending ");
  }

  /** One XFS, mounted by both hosts, which holds the jars as well. */
  @Test
  void whereTheFilesystemCanJarsAreCloned() throws Exception {
    String image = folder.resolve("xfs").toString();
    String there = cluster.own() + "/" + test;
    String here = client.own() + "/" + test + "-here";
    String device =
        cluster
            .run(
                "root",
                "truncate -s 400M %1$s && mkfs.xfs -q -m reflink=1 %1$s && mkdir -p %2$s"
                        .formatted(image, there)
                    + " && losetup -f --show "
                    + image)
            .strip();
    try {
      cluster.run("root", "mount %s %s && chmod 1777 %s".formatted(device, there, there));
      client.run("root", "mkdir -p %s && mount %s %s".formatted(here, device, here));
      client.run(owner, "cp -r '%s' %s/jars".formatted(cargo.jars(), here));

      String said = deploy(owner, there + "/work", seenAt(here), here + "/jars");

      nothingWasSent(said);
      // package and launcher come from another filesystem
      assertThat(said).contains(": 20 cloned, 2 copied");
      isWhole(owner, there + "/work");
    } finally {
      client.run("root", "umount %s || true".formatted(here));
      cluster.run("root", "umount %s; losetup -d %s".formatted(there, device));
    }
  }
}
