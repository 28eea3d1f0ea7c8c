package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clustrix.format.FunctionAlias;
import org.clustrix.format.Release;
import org.clustrix.format.Sha256;
import org.clustrix.host.Command;
import org.clustrix.host.CommandResult;
import org.clustrix.host.Host;
import org.clustrix.host.LocalHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aliases that go back, and deployments that are only planned. */
class RollbackTest {
  @TempDir private Path folder;
  private final LocalHost host = new LocalHost();
  private Freight freight;
  private Deployer deployer;
  private Path work;

  @BeforeEach
  void prepare() throws IOException {
    work = folder.resolve("it's my work");
    freight = new Freight(Files.createDirectory(folder.resolve("client"))).artifacts(2, 1000, 1);
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    deployer =
        new Deployer(host, work.toString(), new LauncherJar(jar, Sha256.hex(jar), Files.size(jar)));
  }

  /** Deploys, and installs as the first job does. */
  private String deploy(String content) throws IOException {
    Deployment deployment = deployer.deploy(freight.request(content), Progress.SILENT);
    Files.createDirectories(Path.of(deployment.packageFolder()));
    return deployment.metadata().packageId();
  }

  private Rollback back(boolean dryRun) {
    return Rollback.of(host, work.toString(), "app.Main#run", dryRun);
  }

  private FunctionAlias alias() throws IOException {
    Path functions = work.resolve(".clustrix/functions");
    return FunctionAlias.parse(Files.readString(functions.resolve(functions.toFile().list()[0])));
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> all = Files.walk(work)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void eachRollbackGoesOnePackageFurther() throws IOException {
    String one = deploy("one");
    String two = deploy("two");
    String three = deploy("three");
    List<String> before = tree();

    assertThat(back(true).to()).isEqualTo(two);
    assertThat(alias().packageId()).isEqualTo(three);
    assertThat(back(false)).extracting(Rollback::from, Rollback::to).containsExactly(three, two);
    assertThat(alias().packageId()).isEqualTo(two);
    assertThat(back(false).to()).isEqualTo(one);
    assertThat(tree()).isEqualTo(before);
    assertThatThrownBy(() -> back(false)).hasMessageContaining("has no history");
    assertThat(alias().packageId()).isEqualTo(one);
  }

  @Test
  void aPackageThatIsGoneIsToldAndTheAliasStays() throws IOException {
    String one = deploy("one");
    String two = deploy("two");
    Files.delete(work.resolve(".clustrix/packages/" + one));

    assertThatThrownBy(() -> back(false))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("cannot go back to package " + one);
    assertThat(alias().packageId()).isEqualTo(two);
  }

  @Test
  void aNameThatIsNotDeployedIsTold() throws IOException {
    deploy("one");
    assertThatThrownBy(() -> Rollback.of(host, work.toString(), "app.Main#walk", false))
        .hasMessageContaining("'app.Main#walk' is not deployed");
  }

  @Test
  void aPlanTellsWhatADeploymentDoesAndChangesNothing() throws IOException {
    DeploymentRequest request = freight.request("one");
    DeploymentPlan first = deployer.plan(request);
    assertThat(work).doesNotExist();
    assertThat(first.installed()).isFalse();
    assertThat(first.aliasBefore()).isEmpty();
    assertThat(first.stateFolder()).isEqualTo(work.resolve(".clustrix").toString());
    assertThat(first.traffic()).isEqualTo(deployer.deploy(request, Progress.SILENT).traffic());

    Files.createDirectories(work.resolve(".clustrix/packages/" + first.packageId()));
    List<String> before = tree();
    DeploymentPlan second = deployer.plan(freight.request("two"));
    assertThat(second.aliasBefore()).isEqualTo(first.packageId());
    assertThat(second.traffic().movedFiles()).isEqualTo(2);
    assertThat(deployer.plan(request).installed()).isTrue();
    assertThat(tree()).isEqualTo(before);
  }

  /** Each reads the alias, then all write it: no release may be lost from the history. */
  @Test
  void deploymentsOfOneFunctionAtOnceAllStandInItsHistory() throws Exception {
    String first = deploy("first");
    List<DeploymentRequest> requests =
        IntStream.range(0, 4).mapToObj(i -> freight.request("at once " + i)).toList();
    CyclicBarrier asked = new CyclicBarrier(requests.size());
    ExecutorService clients = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<Deployment>> all = new ArrayList<>();
      for (DeploymentRequest request : requests) {
        all.add(clients.submit(() -> at(asked).deploy(request, Progress.SILENT)));
      }
      for (Future<Deployment> one : all) {
        one.get();
      }
    } finally {
      clients.shutdownNow();
    }

    assertThat(alias().history())
        .extracting(Release::packageId)
        .hasSize(5)
        .startsWith(first)
        .containsAll(requests.stream().map(r -> r.metadata().packageId()).toList());
    assertThat(alias().history().get(4).packageId()).isEqualTo(alias().packageId());
    assertThat(work.resolve(".clustrix/functions").toFile().list()).hasSize(1);
  }

  /** A client of its own that waits after its first question until the others have asked too. */
  private Deployer at(CyclicBarrier asked) throws Exception {
    Path jar = folder.resolve("launcher.jar");
    Host waiting =
        new WatchedHost(new LocalHost()) {
          private boolean first = true;

          @Override
          public CommandResult run(Command command) {
            CommandResult answer = super.run(command);
            if (first) {
              first = false;
              try {
                asked.await(60, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }
            return answer;
          }
        };
    return new Deployer(
        waiting, work.toString(), new LauncherJar(jar, Sha256.hex(jar), Files.size(jar)));
  }
}
