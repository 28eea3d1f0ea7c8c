package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clustrix.config.Setting;
import org.clustrix.format.JobResult;
import org.clustrix.it.maven.Jdk;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.Cluster;
import org.clustrix.it.testbed.ClusterKind;
import org.clustrix.it.testbed.OnTestbed;
import org.clustrix.it.testbed.Provenances;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The usage examples of the document that Clustrix grew from, as programs: started by {@code java}
 * as their page says, with the cluster and the three variables in the environment, and what is
 * about goals by Maven.
 */
@Order(8)
final class SeedIT {
  private static Project project;

  @BeforeAll
  static void build() {
    project = Project.example("seed", "seed");
    project.build("package").run().succeeded();
  }

  @Test
  void here() throws Exception {
    twins(ClusterKind.LOCAL);
  }

  @Test
  @OnTestbed
  void behindSsh() throws Exception {
    twins(ClusterKind.SSH);
  }

  @Test
  @OnTestbed
  void onSlurm() throws Exception {
    twins(ClusterKind.SLURM);
  }

  /** The decorator, inspection and clean-up as goals: the annotation is all that is configured. */
  @Test
  @OnTestbed
  void goalsOnSlurm() {
    Cluster cluster = Cluster.of(ClusterKind.SLURM, "seed-goals");
    cluster.put("data/january.csv", "day,total\n1,10\n");
    cluster.put("data/more/march.csv", "day,total\n");
    project
        .build("clustrix:package-function", "clustrix:run", "clustrix:inspect", "clustrix:cleanup")
        .set(cluster.settings())
        .set("map", "find:data:*.csv")
        .set("reducer", "com.acme.seed.AutomatedPackaging.Sizes#total")
        .set("olderThan", "1h")
        .run()
        .succeeded()
        .says("2 of 2 tasks done", "total", "stat");
    assertThat(project.newestResult("").value()).isEqualTo("25");
    assertThat(cluster.sh("cat .clustrix/jobs/*/job.sh")).contains("--cpus-per-task=2");
    Provenances.assertMadeBy(cluster, project.newestResult(""));
  }

  private static void twins(ClusterKind kind) throws Exception {
    Cluster cluster = Cluster.of(kind, "seed-" + kind);
    Path packages = project.folder().resolve("packages-" + kind);
    cluster.put("chosen/java", chosenJava());
    cluster.sh("chmod 755 chosen chosen/java");
    String out = run(cluster, packages);

    String id = "[0-9a-f]{32}";
    assertThat(out)
        .containsPattern("Package created: " + packages + "/clustrix_package_(" + id + ")\\.zip\n")
        .containsPattern("Package ID: " + id + "\nSize: [1-9][0-9,.]* bytes\n")
        .contains("returned " + Math.sqrt(42) + "\n")
        .contains("Has local dependencies: true\n", "returned [14, 20]\n")
        .contains("Requires cluster filesystem: true\n")
        .contains("Answer[totalFiles=5, totalSizeGb=0.00111763", "csvFiles=3, jsonFiles=1")
        .contains("largeFiles=[LargeFile[name=large.bin, size=1200000, sizeMb=1.2]]]\n")
        .contains("External package: org.apache.commons:commons-math3:jar:3.6.1")
        .contains("file=experiments/first.csv, column=height, mean=170.0, std=7.97, normal=true]")
        .containsPattern("column=wait, mean=[0-9.]+, std=[0-9.]+, normal=false\\]\\]\n")
        .containsPattern("returned \\{experiments/run.dat=\\{size=5(.0)?, modified=2\\S+Z\\}\\}")
        .containsPattern("Package contents:\n  metadata.json \\([1-9][0-9,.]* bytes\\)\n  classes/")
        .contains("  Name: analysis\n", "  org.apache.commons.csv")
        .containsPattern("\n  find\\(\\) on line [1-9]")
        .contains("returned Files[total=4, csv=4]\n")
        .contains("Cannot package a function of the JDK: ", "java.lang.Math belongs to the JDK")
        .contains("Package created despite missing dependencies: [com.fasterxml.jackson.")
        .contains(" threw java.lang.NoClassDefFoundError\n")
        .contains("Packages are stored in " + packages + "\n")
        .contains(" chosen by CLUSTRIX_REMOTE_JAVA_PATH\n")
        .containsPattern("Removed old package: .*clustrix_package_" + id + "\\.zip\n")
        .contains("Removed on the cluster: nothing\n")
        .contains("Total data size: 45 bytes\n", "returned [20, 15, 10]\n", "returned 45\n")
        .contains("step: needs com.acme.seed.DebugMode$Yours because of ", "returned true\n");
    for (String job : jobs(out)) {
      Provenances.assertMadeBy(cluster, result(cluster, job));
    }
    assertThat(jobs(out)).hasSize(10);
  }

  /** A Java of its own, so that a job can say that it is this one. */
  private static String chosenJava() {
    return "#!/bin/sh\nexport CHOSEN_JAVA='chosen by CLUSTRIX_REMOTE_JAVA_PATH'\nexec '"
        + Jdk.current().home().resolve("bin/java")
        + "' \"$@\"\n";
  }

  private static String run(Cluster cluster, Path packages) throws Exception {
    Path folder = project.folder();
    Path out = folder.resolve("out-" + cluster.kind());
    Path err = folder.resolve("err-" + cluster.kind());
    String classPath = folder.resolve("target/classes") + ":" + project.read("target/class-path");
    ProcessBuilder program =
        new ProcessBuilder(
                Jdk.current().home().resolve("bin/java").toString(),
                "-Duser.language=en",
                "-cp",
                classPath.strip(),
                "com.acme.seed.Twins")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = program.environment();
    environment.keySet().removeIf(name -> name.startsWith("CLUSTRIX_"));
    cluster
        .settings()
        .forEach(
            (name, value) -> environment.put(Setting.of(name).orElseThrow().variable(), value));
    environment.put("CLUSTRIX_PACKAGE_DIR", packages.toString());
    environment.put(
        "CLUSTRIX_REMOTE_JAVA_PATH", cluster.settings().get("remoteWorkDir") + "/chosen/java");
    environment.put("CLUSTRIX_CDS", "off"); // each function is called once
    environment.put("CLUSTRIX_DEBUG_PACKAGING", "1");
    Process process = program.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String told = Files.readString(err);
    assertThat(process.exitValue()).as(told).isZero();
    assertThat(told)
        .contains("clustrix: needs com.acme.seed.BasicPackaging$Simple because of ")
        .contains("clustrix: wrote " + packages)
        .containsPattern("clustrix: command on .*");
    return Files.readString(out);
  }

  private static List<String> jobs(String out) {
    return Pattern.compile("(?m)^job (\\S+) (?:returned|threw) ")
        .matcher(out)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static JobResult result(Cluster cluster, String job) {
    return JobResult.parse(cluster.sh("cat .clustrix/jobs/'" + job + "'/tasks/0/1/result.json"));
  }
}
