package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clustrix.format.ClusterLayout;
import org.clustrix.format.JobRequest;
import org.clustrix.format.JobResult.Outcome;
import org.clustrix.format.ThrownInfo;
import org.clustrix.launcher.support.Cluster;
import org.clustrix.launcher.support.Cluster.Ended;
import org.clustrix.launcher.support.Cluster.Prepared;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that fail in every way there is: each leaves a truthful record. */
class RunFailuresIT {
  private static final String FUNCTIONS = "com.acme.Functions";

  @TempDir Path remote;
  private Cluster cluster;

  @BeforeEach
  void start() {
    cluster = new Cluster(remote);
  }

  private Ended run(String method, String arguments, String... jvmOptions) {
    return cluster.installAndRun(PackageBuilder.of(FUNCTIONS, method), arguments, jvmOptions);
  }

  @Test
  void refusesArgumentsBeforeAnyUserCode() {
    Ended ended = run("summary", "[\"a\", [{\"x\":1,\"y\":\"b\",\"unit\":\"MILE\"}]]");

    assertThat(ended.status()).isEqualTo(ExitStatus.ARGUMENTS_REFUSED.code());
    assertThat(ended.result().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(ended.result().problem()).isEqualTo("args[1][0].y: expected a number, got \"b\"");
    assertThat(ended.err()).isEqualTo("clustrix: args[1][0].y: expected a number, got \"b\"\n");
  }

  @Test
  void refusesAValueWithoutAFormInJson() {
    Ended ended = run("returnThread", "[]");

    assertThat(ended.status()).isEqualTo(ExitStatus.VALUE_REFUSED.code());
    assertThat(ended.result().problem())
        .startsWith("result.worker: a java.lang.Thread has no form in JSON");
  }

  @Test
  void exitByTheFunctionLeavesItsStatusAndNoResult() {
    for (int status : new int[] {0, 3}) {
      Ended ended = run("exit", "[" + status + "]");

      assertThat(ended.status()).isEqualTo(status);
      assertThat(ended.result()).isNull();
      assertThat(ended.err())
          .startsWith("clustrix: the JVM was ended before the function returned");
    }
  }

  @Test
  void recordsErrorsOfTheJvm() {
    Ended memory = run("fillMemory", "[]", "-Xmx24m");
    Ended stack = run("recurse", "[0]");

    assertThat(memory.status()).isEqualTo(ExitStatus.OUT_OF_MEMORY.code());
    assertThat(memory.result().exception().type()).isEqualTo("java.lang.OutOfMemoryError");
    assertThat(stack.status()).isEqualTo(ExitStatus.THREW.code());
    assertThat(stack.result().exception().type()).isEqualTo("java.lang.StackOverflowError");
    assertThat(stack.result().exception().stack().get(0)).startsWith("com.acme.Functions.recurse");
  }

  @Test
  void recordsAnExceptionWithAllThatBelongsToIt() {
    Ended ended = run("fail", "[\"größer\"]");

    ThrownInfo thrown = ended.result().exception();
    assertThat(ended.status()).isEqualTo(ExitStatus.THREW.code());
    assertThat(ended.err())
        .isEqualTo("clustrix: the function threw java.lang.IllegalStateException: größer\n");
    assertThat(thrown.message()).isEqualTo("größer");
    assertThat(thrown.stack())
        .singleElement()
        .asString()
        .startsWith("com.acme.Functions.fail(Functions.java:");
    assertThat(thrown.causes())
        .extracting(ThrownInfo::type)
        .containsExactly("java.io.IOException", "com.acme.Functions$CircularException");
    assertThat(thrown.suppressed())
        .singleElement()
        .satisfies(
            suppressed -> {
              assertThat(suppressed.type()).isEqualTo("java.io.UncheckedIOException");
              assertThat(suppressed.causes()).extracting(ThrownInfo::message).contains("inner");
            });
  }

  @Test
  void aHostileExceptionIsRecordedToo() {
    Ended ended = run("failHostile", "[]");

    assertThat(ended.status()).isEqualTo(ExitStatus.THREW.code());
    assertThat(ended.result().exception().type()).isEqualTo("com.acme.Functions$HostileException");
    assertThat(ended.result().exception().message())
        .isEqualTo("(its getMessage() threw java.lang.IllegalStateException)");
  }

  @Test
  void aMissingClassNamesTheArtifactThatWasLeftOut() throws IOException {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "missingClass");
    Path incoming = cluster.incoming(builder);
    Files.writeString(
        incoming.resolve("analysis.json"),
        "{\"left_out\":[{\"coordinates\":\"org.left:out:jar:2.1\",\"packages\":[\"com.left.out\"]}]}");
    cluster.install(incoming);

    Ended ended = cluster.run(builder.metadata().packageId(), "[]");

    assertThat(ended.result().exception().type()).isEqualTo("java.lang.ClassNotFoundException");
    assertThat(ended.result().exception().message()).isEqualTo("com.left.out.Plugin");
    assertThat(ended.result().hint())
        .startsWith("com.left.out.Plugin is in org.left:out:jar:2.1, an artifact of the project")
        .contains("-Dclustrix.include=artifact:org.left:out ");
  }

  @Test
  void debuggingAddsTheStackToTheOneLine() {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "fail");
    cluster.install(cluster.incoming(builder));
    Prepared prepared = cluster.prepare(builder.metadata().packageId(), "[\"x\"]", 0, List.of());
    prepared.process().environment().put("CLUSTRIX_DEBUG_PACKAGING", "1");

    Ended ended = Cluster.ended(prepared.process(), prepared.attempt());

    assertThat(ended.err().lines())
        .contains("clustrix: the function threw java.lang.IllegalStateException: x")
        .anyMatch(line -> line.startsWith("\tat com.acme.Functions.fail("));
  }

  @Test
  void aResultBeyondTheMemoryIsRefusedAndNotBlamedOnTheFunction() throws Exception {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "returnMuch");
    String id = builder.metadata().packageId();
    cluster.install(cluster.incoming(builder));
    Prepared prepared = cluster.prepare(id, "[]", 1000, List.of("-Xmx24m"));
    Files.writeString(
        prepared.attempt().resolve(ClusterLayout.REQUEST),
        new JobRequest("a", 0, 1, id, "[30]", 1000).withInlineResult(64 << 20).toText());
    Ended ended = Cluster.ended(prepared.process(), prepared.attempt());

    assertThat(ended.status()).isEqualTo(ExitStatus.VALUE_REFUSED.code());
    assertThat(ended.result().problem()).startsWith("result: there is not enough memory");
    assertThat(run("returnMuch", "[2]", "-Xmx24m").result().value()).hasSizeGreaterThan(1_000_000);
  }

  @Test
  void keepsTheStartOfEndlessOutput() throws Exception {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "printForever");
    cluster.install(cluster.incoming(builder));
    Prepared prepared = cluster.prepare(builder.metadata().packageId(), "[]", 1000, List.of());
    Path out = remote.resolve("out");
    Process process = prepared.process().redirectOutput(out.toFile()).start();
    Thread.sleep(1500);
    boolean stillPrinting = process.isAlive();
    process.destroyForcibly().waitFor();

    String text = Files.readString(out);
    assertThat(stillPrinting).isTrue();
    assertThat(text).startsWith("again and again").endsWith("the rest is dropped\n");
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(1000, 1100);
    assertThat(prepared.attempt().resolve("result.json")).doesNotExist();
  }

  @Test
  void killedLeavesNoResult() throws Exception {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "sleep");
    cluster.install(cluster.incoming(builder));
    Prepared prepared = cluster.prepare(builder.metadata().packageId(), "[60000]", 1000, List.of());
    Path out = remote.resolve("out");
    Process process = prepared.process().redirectOutput(out.toFile()).start();
    while (Files.size(out) == 0 && process.isAlive()) {
      Thread.sleep(20);
    }
    process.destroyForcibly();

    assertThat(process.waitFor()).isEqualTo(137);
    try (Stream<Path> left = Files.list(prepared.attempt())) {
      assertThat(left)
          .extracting(file -> file.getFileName().toString())
          .containsExactly("request.json");
    }
  }

  @Test
  void aPackageForANewerJavaSaysWhatItNeeds() {
    Ended ended = cluster.installAndRun(PackageBuilder.of(FUNCTIONS, "main").java(99), "[]");

    assertThat(ended.status()).isEqualTo(ExitStatus.JAVA_TOO_OLD.code());
    assertThat(ended.err())
        .startsWith("clustrix: needs Java 99, this is ")
        .endsWith("set remoteJavaPath or load a module\n");
    assertThat(ended.result().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aPackageThatIsNotThereIsSaidSo() {
    Ended ended = cluster.run("0123456789abcdef0123456789abcdef", "[]");

    assertThat(ended.status()).isEqualTo(ExitStatus.PACKAGE_UNUSABLE.code());
    assertThat(ended.result().problem()).contains("is not installed").contains("deploy it");
  }

  @Test
  void anArtifactThatWasCutIsSeenBeforeTheFunctionRuns() throws IOException {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "main");
    byte[] artifact = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    String sha256 = builder.withArtifact("lib-1.0.jar", artifact);
    Path incoming = cluster.incoming(builder);
    Files.write(incoming.resolve(sha256), artifact);
    assertThat(cluster.install(incoming).status()).isZero();
    Files.write(
        cluster.state().resolve("store").resolve(sha256).resolve("lib-1.0.jar"), new byte[3]);

    Ended ended = cluster.run(builder.metadata().packageId(), "[]");

    assertThat(ended.status()).isEqualTo(ExitStatus.PACKAGE_UNUSABLE.code());
    assertThat(ended.result().problem())
        .startsWith("the artifact org.lib:lib-1.0.jar:jar:1.0 is damaged in the store")
        .endsWith("deploy again");
  }

  @Test
  void anArtifactWhoseBytesTurnedOverIsFoundByTheErrorAndRemoved() throws IOException {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "missingClass");
    byte[] artifact = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    String sha256 = builder.withArtifact("lib-1.0.jar", artifact);
    Path incoming = cluster.incoming(builder);
    Files.write(incoming.resolve(sha256), artifact);
    assertThat(cluster.install(incoming).status()).isZero();
    Path stored = cluster.state().resolve("store").resolve(sha256).resolve("lib-1.0.jar");
    assertThat(cluster.run(builder.metadata().packageId(), "[]").result().hint()).isEmpty();
    assertThat(stored).exists();
    byte[] turned = artifact.clone();
    turned[9] ^= 1;
    Files.write(stored, turned);

    Ended ended = cluster.run(builder.metadata().packageId(), "[]");

    assertThat(ended.result().outcome()).isEqualTo(Outcome.THREW);
    assertThat(ended.result().hint())
        .startsWith("damaged on the cluster and removed there: the jar lib-1.0.jar; run");
    assertThat(stored).doesNotExist();
  }

  @Test
  void aPackageWhoseClassesTurnedOverIsRemoved() throws IOException {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "missingClass");
    assertThat(cluster.install(cluster.incoming(builder)).status()).isZero();
    String id = builder.metadata().packageId();
    Path folder = cluster.state().resolve("packages").resolve(id);
    Path jar = folder.resolve("classes/0-app.jar");
    byte[] bytes = Files.readAllBytes(jar);
    // within a class: of what lies between the files of a jar not every byte counts
    int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("leaveThreads");
    bytes[name] ^= 1;
    Files.write(jar, bytes);

    Ended ended = cluster.run(id, "[]");

    assertThat(ended.result().hint()).contains("the package " + id);
    assertThat(folder).doesNotExist();
  }

  @Test
  void argumentsBeyondTheMemoryAreRefusedAndNotBlamedOnTheFunction() {
    Ended ended = run("count", "[[" + "1,".repeat(1 << 20) + "1]]", "-Xmx24m");

    assertThat(ended.status()).isEqualTo(ExitStatus.ARGUMENTS_REFUSED.code());
    assertThat(ended.result().problem()).startsWith("args: there is not enough memory");
  }
}
