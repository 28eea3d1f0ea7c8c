package org.clustrix.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clustrix.format.JobResult.Outcome;
import org.clustrix.launcher.support.Cluster;
import org.clustrix.launcher.support.Cluster.Ended;
import org.clustrix.launcher.support.PackageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs functions in child JVMs from the launcher jar. */
class RunIT {
  @TempDir Path remote;
  private Cluster cluster;

  @BeforeEach
  void start() {
    cluster = new Cluster(remote);
  }

  private Ended run(String method, String arguments, String... jvmOptions) {
    return cluster.installAndRun(
        PackageBuilder.of("com.acme.Functions", method), arguments, jvmOptions);
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
  }

  @Test
  void printsUtf8WhateverTheClientsCharsetIs() {
    Ended ended = run("greet", "{\"city\":\"Zürich\"}", "-Dfile.encoding=ISO-8859-1");

    assertThat(ended.out()).isEqualTo("Grüße aus Zürich\n");
    assertThat(ended.err()).isEqualTo("Fehler in Zürich\n");
    assertThat(ended.result().value()).isEqualTo("\"Grüezi, Zürich\"");
  }
}
