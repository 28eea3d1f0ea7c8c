package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.NamespaceHost;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Testbed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code clustrix:check}: every step is told, on real parts, and each fault by its own line. */
@ResourceLock("the hosts in namespaces")
@Order(7)
final class CheckIT {
  private static Project project;

  @BeforeAll
  static void aProject() {
    project = Project.fixture("probe", "check");
  }

  private static BuildOutcome check(Cluster cluster, String setting, String value) {
    return project.build("clustrix:check").set(cluster.settings()).set(setting, value).run();
  }

  private static void allStepsAreGood(Cluster cluster, String... more) {
    check(cluster, "checkWait", "2m")
        .succeeded()
        .says(
            "ok       login",
            "ok       shell",
            "ok       clock",
            "ok       directory",
            "ok       files",
            "ok       java on login",
            "ok       scheduler",
            "ok       job ",
            "ok       job files",
            "ok       java in a job",
            "ok       launcher       starts: {\"schema\":1")
        .says(more);
    assertThat(cluster.files()).as("nothing stays behind").isEmpty();
  }

  @Test
  void thisMachine() {
    allStepsAreGood(
        Cluster.of(ClusterKind.LOCAL, "check"),
        "ok       login          this machine\n",
        "local job");
  }

  @Test
  @OnTestbed
  void aMachineBehindSsh() {
    allStepsAreGood(
        Cluster.of(ClusterKind.SSH, "check-ssh"),
        "ok       name",
        "ok       port",
        "SSH-2.0",
        "     shared files   ");
  }

  @Test
  @OnTestbed
  void aFolderThatThisMachineSharesUnderAnotherPath() {
    NamespaceHost host = NamespaceHost.second();
    String work = host.shared() + "/check-shared";
    Map<String, String> settings = new HashMap<>(host.settings(NamespaceHost.owner()));
    settings.put("remoteWorkDir", work);
    settings.put("sharedDirectory", NamespaceHost.here().toString());
    project
        .build("clustrix:check")
        .set(settings)
        .run()
        .succeeded()
        .says(
            "ok       shared files   "
                + NamespaceHost.here()
                + "/check-shared here is "
                + work
                + " there: nothing is uploaded");
    settings.put("sharedDirectory", host.own());
    project
        .build("clustrix:check")
        .set(settings)
        .run()
        .succeeded()
        .says("note     shared files", "is not seen on this machine", "check sharedDirectory");
    host.run("root", "rm -rf " + work);
  }

  @Test
  @OnTestbed
  void slurm() {
    allStepsAreGood(
        Cluster.of(ClusterKind.SLURM, "check-slurm"),
        "scheduler      slurm: sbatch, squeue, scancel",
        "ran on " + Testbed.get().nodes().get(0).replaceAll("\\d+$", ""));
  }

  @Test
  @OnTestbed
  void whatIsInTheWayIsNamed() {
    Cluster cluster = Cluster.of(ClusterKind.SSH, "check-faults");
    check(cluster, "clusterHost", "no-such-host.invalid")
        .failed()
        .says("failed   name", "check clusterHost", "skipped  login");
    check(cluster, "clusterPort", "1").failed().says("failed   port", "check clusterPort");
    check(cluster, "knownHosts", "/dev/null")
        .failed()
        .says("failed   host key", "SHA256:", "skipped  login");
    check(cluster, "username", "nobody").failed().says("failed   login", "check username");
    check(cluster, "remoteWorkDir", "/proc/clustrix")
        .failed()
        .says("failed   directory", "choose another remoteWorkDir", "skipped  job");
    check(cluster, "remoteJavaPath", "/no/java")
        .failed()
        .says("note     java on login", "failed   java in a job", "there is no Java at /no/java");
    check(cluster, "clusterType", "slurm").succeeded();
    check(cluster, "checkWait", "soon").failed().says("clustrix.checkWait is 'soon'");
  }

  @Test
  @OnTestbed
  void aJobThatDoesNotStartIsCancelledWithTheReason() {
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "check-waiting");
    project
        .build("clustrix:check")
        .set(cluster.settings())
        .set("checkWait", "5s")
        .set("extraDirectives", "--begin=now+1hour")
        .run()
        .succeeded()
        .says("note     job", "had not run after 5 s", "BeginTime", "checkWait=10m");
  }
}
