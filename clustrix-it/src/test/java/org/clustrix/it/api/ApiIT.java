package org.clustrix.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.clustrix.client.CallArguments;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.client.FailedJobException;
import org.clustrix.client.FilePackaging;
import org.clustrix.client.SubmittedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.it.api.Survey.Order;
import org.clustrix.it.api.Survey.Site;
import org.clustrix.it.example.PowerMix;
import org.clustrix.it.example.Share;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.clustrix.job.JobState;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.reference.Function1;
import org.clustrix.reference.Function2;
import org.clustrix.reference.MethodReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Java program does with a cluster: every kind of method, on Slurm behind SSH. */
@OnTestbed
class ApiIT {
  @TempDir private static Path packages;
  private static Cluster bed;
  private static ClusterConfig config;
  private static ClusterExecutor cluster;

  @BeforeAll
  static void connect() {
    bed = Cluster.of(ClusterKind.SLURM, "api");
    config = ClusterConfig.of(bed.settings());
    cluster =
        ClusterExecutor.open(
            ExecutionContext.of(config).withOutputFolder(packages), Credentials.NONE);
  }

  @AfterAll
  static void close() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static <T> T proven(SubmittedJob<T> job) {
    T result = job.result();
    Provenances.assertMadeBy(bed, job.status().result().orElseThrow());
    return result;
  }

  @Test
  void everyKindOfMethodRunsWithArgumentsAndResultIntact() {
    SubmittedJob<String> plain = cluster.submit(Survey::repeated, "ä\n'\"$x ", 3);
    SubmittedJob<Double> overloaded = cluster.submit(Survey::mean, new int[] {1, 2, 6});
    SubmittedJob<String> other = cluster.submit(Survey::mean, List.of("b", "a", "c"));
    SubmittedJob<String> enumerated = cluster.submit(Survey::median, List.of("b", "a"), Order.DOWN);
    Function2<Long, int[], Long> sum = Survey::sum;
    SubmittedJob<Long> varargs = cluster.submit(sum, Long.MAX_VALUE - 6, new int[] {1, 2, 3});
    SubmittedJob<Map<String, Integer>> generic =
        cluster.submit(Survey::byName, List.of("x", "y"), List.of(1, 2));
    Site site = new Site("Genfersee", List.of(0.1, 309.7), LocalDate.of(2024, 2, 28));
    SubmittedJob<Site> record = cluster.submit(Survey::shifted, site, new BigDecimal("0.5"));
    SubmittedJob<Site> records =
        cluster.submit(
            Survey::deepest, List.of(site, new Site("Pfütze", List.of(0.2), site.day())));
    SubmittedJob<String> instance = cluster.submit(Survey::instance, "an object");
    SubmittedJob<List<Integer>> callable = cluster.submit(Countdown::call);
    SubmittedJob<Object> named = cluster.submit(Countdown.class.getName());
    SubmittedJob<Void> main = cluster.execute(Program::main, new String[] {"a b", ""});
    SubmittedJob<Void> printed = cluster.execute(Survey::print, "text");

    assertThat(proven(plain)).isEqualTo("ä\n'\"$x ä\n'\"$x ä\n'\"$x ");
    assertThat(proven(overloaded)).isEqualTo(3.0);
    assertThat(proven(other)).isEqualTo("b");
    assertThat(proven(enumerated)).isEqualTo("a");
    assertThat(proven(varargs)).isEqualTo(Long.MAX_VALUE);
    assertThat(proven(generic)).isEqualTo(Map.of("x", 1, "y", 2));
    assertThat(proven(record))
        .isEqualTo(
            new Site("Genfersee", List.of(0.1 + 0.5, 309.7 + 0.5), LocalDate.of(2024, 2, 29)));
    assertThat(proven(records)).isEqualTo(site);
    assertThat(proven(instance)).isEqualTo("an object made by a constructor");
    assertThat(proven(callable)).isEqualTo(List.of(3, 2, 1)).isEqualTo(proven(named));
    assertThat(proven(main)).isNull();
    assertThat(main.logs().out()).isEqualTo("a b|\n");
    assertThat(bed.sh("cat '" + main.folder() + "/work/arguments.txt'")).isEqualTo("a b\n\n");
    assertThat(proven(printed)).isNull();
    assertThat(printed.logs().out()).isEqualTo("out: text\n");
    assertThat(printed.logs().err()).endsWith("err: text\n");
  }

  @Test
  void aJarThatTheClassPathHasTravelsByContent() throws Exception {
    PackageInfo info = cluster.packaged(MethodReference.of(PowerMix::of));
    assertThat(info.metadata().dependencies().externalDependencies())
        .anySatisfy(
            jar -> {
              assertThat(jar.coordinates()).startsWith("org.apache.commons:commons-csv:jar:");
              assertThat(jar.repository()).isEmpty();
            })
        .noneMatch(jar -> jar.coordinates().contains("clustrix"));
    Map<String, Share> shares = proven(cluster.submit(PowerMix::of, 2017));
    assertThat(shares).isEqualTo(PowerMix.of(2017)).isNotEmpty();
  }

  @Test
  void argumentsGoByNameTooAndEnterNoPackage() {
    MethodReference<String> repeated = MethodReference.of(Survey::repeated);
    SubmittedJob<String> job = cluster.submit(repeated, CallArguments.of("ab").and("times", 2));
    assertThat(proven(job)).isEqualTo("abab");
    ExecutionContext here = ExecutionContext.of(config).withOutputFolder(packages);
    PackageInfo with =
        FilePackaging.packageFunction(repeated, here.withArguments(CallArguments.of("x", 9)));
    assertThat(with.packageId()).isEqualTo(cluster.packaged(repeated).packageId());
    assertThatThrownBy(
            () ->
                FilePackaging.packageFunction(
                    repeated, here.withArguments(CallArguments.of("x", "9"))))
        .hasMessageContaining("'times' needs a number");
    assertThat(proven(cluster.submit(with, "z", 2))).isEqualTo("zz");
  }

  @Test
  void whatTheFunctionThrowsArrivesAsDataWithItsStack() {
    SubmittedJob<Integer> job = cluster.submit(Survey::failing, "x");
    assertThatThrownBy(job::result)
        .isInstanceOfSatisfying(
            FailedJobException.class,
            e -> {
              assertThat(e.state()).isEqualTo(JobState.FAILED);
              assertThat(e.thrown().orElseThrow().type())
                  .isEqualTo("java.lang.IllegalStateException");
            })
        .hasMessageContaining("java.lang.IllegalStateException: no number: x")
        .cause()
        .hasMessage("java.lang.IllegalStateException: no number: x")
        .satisfies(
            e ->
                assertThat(e.getStackTrace()[0])
                    .hasToString("org.clustrix.it.api.Survey.failing(Survey.java:" + line(e) + ")"))
        .cause()
        .hasMessageStartingWith("java.lang.NumberFormatException: ");
    assertThat(job.toCompletableFuture()).isCompletedExceptionally();
  }

  private static int line(Throwable e) {
    int line = e.getStackTrace()[0].getLineNumber();
    assertThat(line).isPositive();
    return line;
  }

  @Test
  void aJobIsAFutureThatCanBeWaitedForCancelledAndFoundAgain() throws Exception {
    SubmittedJob<String> slow = cluster.submit(Survey::slow, 600);
    CompletableFuture<String> future = slow.toCompletableFuture();
    assertThatThrownBy(() -> slow.result(Duration.ofMillis(100)))
        .isInstanceOf(TimeoutException.class);
    assertThat(slow.isDone()).isFalse();
    assertThat(slow.state().isOver()).isFalse();
    slow.cancel();
    assertThatThrownBy(slow::result)
        .isInstanceOfSatisfying(
            FailedJobException.class, e -> assertThat(e.state()).isEqualTo(JobState.CANCELLED));
    assertThatThrownBy(future::join).hasCauseInstanceOf(FailedJobException.class);
    assertThat(slow.isDone()).isTrue();

    SubmittedJob<String> left = cluster.submit(Survey::slow, 1);
    SubmittedJob<String> after = cluster.submit(Survey::slow, 600);
    CompletableFuture<String> waiting;
    try (ClusterExecutor second = ClusterExecutor.open(config)) {
      SubmittedJob<String> found = second.attach(left.name(), String.class);
      assertThat(found.result(Duration.ofMinutes(2))).isEqualTo("slept");
      waiting = second.attach(after.name(), String.class).toCompletableFuture();
    }
    assertThatThrownBy(waiting::join).hasMessageContaining("was closed before job");
    assertThat(after.state().isOver()).isFalse();
    after.cancel();
    assertThat(left.result()).isEqualTo("slept");
  }

  @Test
  void whatCannotRunIsRefusedBeforeAnythingMoves() {
    long before = bed.files().stream().filter(name -> name.contains("/packages/")).count();
    int captured = packages.getNameCount();
    assertThatThrownBy(() -> cluster.submit((String text) -> text + captured, "x"))
        .hasMessageContaining("captures a value")
        .hasMessageContaining("put its body into a method");
    Survey mine = new Survey();
    assertThatThrownBy(() -> cluster.submit(mine::instance, "x"))
        .hasMessageContaining("bound to an object")
        .hasMessageContaining("Survey::instance");
    Function1<Double, Double> root = Math::sqrt;
    assertThatThrownBy(() -> cluster.submit(root, 2.0))
        .hasMessageContaining("java.lang.Math belongs to the JDK");
    MethodReference<Integer> failing = MethodReference.of(Survey::failing);
    assertThatThrownBy(() -> cluster.submit(failing, "x", 1))
        .hasMessageContaining("2 arguments given, 1 needed");
    assertThatThrownBy(() -> cluster.submit(Survey.class.getName() + "#repeeted", "x", 1))
        .hasMessageContaining("repeated");
    assertThat(bed.files().stream().filter(name -> name.contains("/packages/")).count())
        .isEqualTo(before);
  }
}
