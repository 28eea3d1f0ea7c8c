package org.clustrix.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clustrix.client.ClusterExecutor;
import org.clustrix.client.ExecutionContext;
import org.clustrix.client.SubmittedJob;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.staging.FetchedOutputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a Java program gives to its jobs, and gets from them. */
class StagedApiIT {
  @TempDir private Path folder;

  @Test
  void eachSubmissionTakesTheFilesAsTheyAreThen() throws IOException {
    Path input = Files.createDirectories(folder.resolve("project/in")).resolve("{x}, y.txt");
    ClusterConfig config =
        ClusterConfig.builder()
            .remoteWorkDir(folder.resolve("cluster").toString())
            .inputs("in/*, y.txt")
            .outputs("out,.txt", "none")
            .set("pollInterval", "1")
            .build();
    ExecutionContext context =
        ExecutionContext.of(config)
            .withProjectFolder(folder.resolve("project"))
            .withOutputFolder(folder.resolve("packages"));
    try (ClusterExecutor cluster = ClusterExecutor.open(context, Credentials.NONE)) {
      Files.writeString(input, "one");
      SubmittedJob<Long> first = cluster.submit(Doubled::write, "in/{x}, y.txt", "out,.txt");
      Files.writeString(input, "three");
      SubmittedJob<Long> second = cluster.submit(Doubled::write, "in/{x}, y.txt", "out,.txt");

      FetchedOutputs got = first.outputs(folder.resolve("first"));
      assertThat(got.files()).containsExactly("out,.txt");
      assertThat(got.missing()).containsExactly("nothing in the work folder is 'none'");
      assertThat(folder.resolve("first/out,.txt")).hasContent("oneone");
      assertThat(second.result()).isEqualTo(10);
      assertThat(second.outputs(folder.resolve("second")).bytes()).isEqualTo(10);
    }
  }
}
