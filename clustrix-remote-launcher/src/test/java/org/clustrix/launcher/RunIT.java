package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.clustrix.format.JobResult;
import org.clustrix.format.JobResult.Outcome;
import org.clustrix.launcher.support.Cluster;
import org.clustrix.launcher.support.Cluster.Ended;
import org.clustrix.launcher.support.Cluster.Prepared;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs functions in child JVMs from the launcher jar: what they are given and what comes back. */
class RunIT {
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
  void bindsCallsAndAnswersWithProvenance() {
    Ended ended = run("summary", "[\"a\", [{\"x\":1,\"y\":2.5,\"unit\":\"MILE\"}], 3, 4]");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.result().outcome()).isEqualTo(Outcome.RETURNED);
    assertThat(ended.result().value())
        .isEqualTo(
            "{\"count\":1,\"first\":{\"x\":1.0,\"y\":2.5,\"unit\":\"MILE\"},\"name\":\"a\","
                + "\"system\":true,\"thread\":\"main\",\"weights\":[3,4]}");
    assertThat(ended.result().provenance().pid()).isNotEqualTo(ProcessHandle.current().pid());
    assertThat(ended.result().provenance().scheduler()).isEqualTo("local");
    assertThat(Instant.parse(ended.result().provenance().started()))
        .isBeforeOrEqualTo(Instant.parse(ended.result().provenance().ended()))
        .isAfter(Instant.now().minusSeconds(60));
  }

  @Test
  void provenanceIsWhatTheScriptSays() {
    cluster.install(cluster.incoming(PackageBuilder.of(FUNCTIONS, "main")));
    String id = PackageBuilder.of(FUNCTIONS, "main").metadata().packageId();
    Prepared prepared = cluster.prepare(id, "[]", 100, List.of());
    prepared
        .process()
        .environment()
        .putAll(
            java.util.Map.of(
                "CLUSTRIX_SCHEDULER", "slurm",
                "CLUSTRIX_JOB_ID", "4711_3",
                "CLUSTRIX_NODE", "n7",
                "CLUSTRIX_HOST", "node7.example"));

    Ended ended = Cluster.ended(prepared.process(), prepared.attempt());

    assertThat(ended.result().provenance().scheduler()).isEqualTo("slurm");
    assertThat(ended.result().provenance().jobId()).isEqualTo("4711_3");
    assertThat(ended.result().provenance().node()).isEqualTo("n7");
    assertThat(ended.result().provenance().host()).isEqualTo("node7.example");
    assertThat(ended.result().provenance().packageId()).isEqualTo(id);
  }

  @Test
  void printsUtf8WhateverTheClientsCharsetIs() {
    Ended ended = run("greet", "{\"city\":\"Zürich\"}", "-Dfile.encoding=ISO-8859-1");

    assertThat(ended.out()).isEqualTo("Grüße aus Zürich\n");
    assertThat(ended.err()).isEqualTo("Fehler in Zürich\n");
    assertThat(ended.result().value()).isEqualTo("\"Grüezi, Zürich\"");
  }

  @Test
  void readsFilesOfItsWorkingDirectory() throws IOException {
    PackageBuilder builder = PackageBuilder.of(FUNCTIONS, "read");
    cluster.install(cluster.incoming(builder));
    Prepared prepared =
        cluster.prepare(builder.metadata().packageId(), "[\"Zürich.csv\"]", 100, List.of());
    Files.writeString(prepared.process().directory().toPath().resolve("Zürich.csv"), "größe\n7\n");

    Ended ended = Cluster.ended(prepared.process(), prepared.attempt());

    assertThat(ended.result().value()).isEqualTo("\"größe\\n7\\n\"");
  }

  @Test
  void mainTakesItsArgumentsPlainAndInAnArray() {
    Ended plain = run("main", "[\"a\",\"b\"]");
    Ended nested = run("main", "[[\"a\",\"b\"]]");

    assertThat(plain.out()).isEqualTo("a+b\n");
    assertThat(nested.out()).isEqualTo("a+b\n");
    assertThat(plain.result().value()).isEqualTo("null");
  }

  @Test
  void callsAnObjectWithAPrivateConstructor() {
    Ended ended = cluster.installAndRun(PackageBuilder.of("com.acme.Analysis", "call"), "[]");

    assertThat(ended.result().value()).isEqualTo("42");
  }

  @Test
  void endsThoughThreadsOfTheUserStillRun() {
    Ended ended = run("leaveThreads", "[]");

    assertThat(ended.status()).isZero();
    assertThat(ended.result().value()).isEqualTo("7");
  }

  @Test
  void outputWithinTheLimitIsWhole() {
    Ended ended = run("printMuch", "[2000]");

    assertThat(ended.out().lines()).hasSize(2000).last().isEqualTo("line 1999");
    assertThat(ended.result().value()).isEqualTo("2000");
  }

  @Test
  void theClusterFilesystemWorksFromTheShadedJar() {
    PackageBuilder builder = PackageBuilder.of("com.acme.FileFunctions", "survey");
    Ended ended = cluster.installAndRun(builder.with("data/unused.txt", "x"), "[\".\"]");

    assertThat(ended.err()).isEmpty();
    JobResult result = ended.result();
    assertThat(result.value())
        .startsWith("{\"names\":[\"a b.csv\",\"deep\"],\"found\":[\"deep/ü*.csv\"],\"usage\":{")
        .contains("\"totalBytes\":7")
        .contains("\"name\":\"a b.csv\"");
  }

  @Test
  void theStateFolderIsNoFileOfTheUser() throws IOException {
    PackageBuilder builder = PackageBuilder.of("com.acme.FileFunctions", "look");
    cluster.install(cluster.incoming(builder));
    Prepared prepared = cluster.prepare(builder.metadata().packageId(), "[]", 1000, List.of());
    Files.createDirectories(remote.resolve("data/.clustrix"));
    Files.writeString(remote.resolve("data/.clustrix/own.json"), "{}");
    prepared.process().directory(remote.toFile());

    Ended ended = Cluster.ended(prepared.process(), prepared.attempt());

    assertThat(ended.result().value())
        .isEqualTo(
            "{\"names\":[\"data\"],\"deeper\":[\".clustrix\"],"
                + "\"found\":[\"data/.clustrix/own.json\"],\"usage\":1,\"there\":true}");
  }
}
