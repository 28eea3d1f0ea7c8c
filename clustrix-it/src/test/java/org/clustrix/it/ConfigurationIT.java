package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.clustrix.format.JobResult;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Jdk;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.junit.jupiter.api.Test;

/** Where a setting may stand, and which place wins, by one real build with all of them. */
final class ConfigurationIT {

  /** Each setting is set in one place and in the next weaker one that can hold it. */
  @Test
  void eachPlaceBeatsTheNext() throws IOException {
    Project project = Project.fixture("annotated", "configuration");
    Cluster cluster = Cluster.of(ClusterKind.LOCAL, "configuration");
    Path beside = project.folder().resolve("files");
    Path user = beside.resolve("config/clustrix/clustrix.yml");
    project.write(
        user.toString(),
        """
        cds: off
        connectTimeout: 6
        clusters:
          here:
            connectTimeout: 7
            pollInterval: 3
        """);
    project.write(
        "clustrix.yml",
        """
        pollInterval: 2
        maxOutput: 2M
        clusters:
          here:
            maxOutput: 3M
            environment: {LEVEL: project}
            remoteWorkDir: %s
        """
            .formatted(cluster.settings().get("remoteWorkDir")));
    configure(project, "<jvmOptions>-Dlevel=pom</jvmOptions><timeoutWarning>40s</timeoutWarning>");
    Path packages = beside.resolve("packages");

    BuildOutcome build =
        project
            .build("compile", "clustrix:check", "clustrix:run")
            .set("showConfig", "true")
            .set("function", "fit")
            .set("cluster", "here")
            .set("cores", "1")
            .env("CLUSTRIX_CORES", "3")
            .env("CLUSTRIX_TIMEOUT_WARNING", "50s")
            .env("XDG_CONFIG_HOME", beside.resolve("config").toString())
            .env("CLUSTRIX_PACKAGE_DIR", packages.toString())
            .env("CLUSTRIX_REMOTE_JAVA_PATH", chosenJava(beside).toString())
            .env("CLUSTRIX_DEBUG_PACKAGING", "1")
            .run()
            .succeeded();

    String own = project.folder().resolve("clustrix.yml").toString();
    shows(build, "cores", "1", "the command line");
    shows(build, "timeoutWarning", "50s", "the environment");
    shows(build, "jvmOptions", "-Dlevel=pom", "the POM");
    shows(build, "environment", "LEVEL=annotation, one, DB_PASSWORD=***", "@Cluster");
    shows(build, "maxOutput", "3M", own + ":5");
    shows(build, "pollInterval", "2", own + ":1");
    shows(build, "connectTimeout", "7", user + ":5");
    shows(build, "cds", "off", user + ":1");
    shows(build, "sshTransport", "java", "the default");
    build.says("packages are written to " + packages + ", set in CLUSTRIX_PACKAGE_DIR");

    JobResult result = JobResult.parse(Files.readString(only(packages.resolve("results"))));
    assertThat(result.value())
        .contains(
            "\"LEVEL\":\"annotation, one\"",
            "\"level\":\"pom\"",
            "\"processors\":\"1\"",
            "\"java\":\"by CLUSTRIX_REMOTE_JAVA_PATH\"",
            "\"size\":\"4\"");
    assertThat(cluster.files()).isNotEmpty();

    // the debug mode tells decisions, files, commands and bytes, and no secret
    build
        .says(
            "needs com.acme.annotated.Jobs because of com.acme.annotated.Jobs#fit() (entry point)",
            "packs classes/1-annotated/com/acme/annotated/Jobs.class, ",
            "wrote " + packages,
            "command on this machine",
            " bytes in, ")
        .doesNotSay("geheim");
    // and so does the launcher in the job, beside what the function prints
    assertThat(cluster.sh("cat .clustrix/jobs/*/stderr"))
        .containsPattern("clustrix: \\+\\d+ ms: verified: what tasks read of ")
        .containsPattern("class com.acme.annotated.Jobs loaded by \\S*AppClassLoader from ")
        .contains("the function returned after ")
        .doesNotContain("geheim");
    assertThat(cluster.sh("cat .clustrix/jobs/*/stdout")).isEmpty();
  }

  @Test
  void whatIsNotThereIsToldWithWhatIs() throws IOException {
    Project project = Project.fixture("annotated", "configuration-unknown");
    project.write("clustrix.yml", "clusters: {hpc: {clusterType: slurm}, cloud: {}}\n");
    MavenBuild check = project.build("clustrix:check").set("showConfig", "");
    check
        .set("cluster", "hcp")
        .run()
        .failed()
        .says(
            "there is no cluster 'hcp', set in the command line",
            "did you mean hpc?",
            "there are: cloud, hpc")
        .doesNotSay("\tat ");
    configure(project, "<clsterHost>login</clsterHost>");
    project
        .build("clustrix:check")
        .run()
        .failed()
        .says("there is no parameter <clsterHost>, set in the POM", "did you mean clusterHost");
  }

  private static void shows(BuildOutcome build, String key, String value, String source) {
    assertThat(build.log())
        .anyMatch(
            line ->
                line.startsWith(key + " ")
                    && line.substring(key.length()).strip().startsWith(value + "  ")
                    && line.endsWith("  " + source));
  }

  private static void configure(Project project, String elements) {
    project.replace(
        "pom.xml",
        "<artifactId>clustrix-maven-plugin</artifactId>\n        <version>0.1.0-SNAPSHOT</version>",
        "<artifactId>clustrix-maven-plugin</artifactId>\n        <version>0.1.0-SNAPSHOT</version>\n"
            + "        <configuration>"
            + elements
            + "</configuration>");
  }

  /** A Java of its own, so that a job can say that it is this one. */
  private static Path chosenJava(Path folder) throws IOException {
    Path java = folder.resolve("chosen/java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java,
        "#!/bin/sh\nexport CHOSEN_JAVA='by CLUSTRIX_REMOTE_JAVA_PATH'\nexec '"
            + Jdk.current().home().resolve("bin/java")
            + "' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    return java;
  }

  private static Path only(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .reduce(
              (a, b) -> {
                throw new AssertionError("there are " + a + " and " + b);
              })
          .orElseThrow();
    }
  }
}
