package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.MavenBuild;
import org.clustrix.it.maven.Project;
import org.junit.jupiter.api.Test;

/** Projects in which nothing but {@code @Cluster} says on which cluster a method runs. */
final class AnnotatedPlaceIT {
  private static final String SOURCES = "src/main/java/com/acme/annotated/";

  private static Project project(String name, String... annotatedClusters) {
    Project project = Project.fixture("annotated", name);
    Path clusters = project.folder().resolve("clusters");
    project.write(
        "clustrix.yml",
        """
        cluster: here
        pollInterval: 1
        clusters:
          here: {remoteWorkDir: %s}
          there: {remoteWorkDir: %s}
        """
            .formatted(clusters.resolve("here"), clusters.resolve("there")));
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < annotatedClusters.length; i++) {
      methods.append(
          """
            @Cluster(cluster = "%s")
            public static int twice%d(int number) { return 2 * number; }
          """
              .formatted(annotatedClusters[i], i));
    }
    project.write(
        SOURCES + "Jobs.java",
        "package com.acme.annotated;\nimport org.clustrix.api.Cluster;\npublic final class Jobs {\n"
            + methods
            + "}\n");
    return project;
  }

  private static String submitted(MavenBuild build, String called) {
    BuildOutcome outcome = build.run().succeeded();
    return outcome.log().stream()
        .filter(line -> line.matches(called + "-[0-9a-f-]+"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(outcome.text()));
  }

  @Test
  void goalsOnJobsLookAtTheClusterThatItNames() {
    Project project = project("annotated-place", "there");
    String job =
        submitted(project.build("compile", "clustrix:submit").set("args", "[21]"), "Jobs-twice0");
    assertThat(project.folder().resolve("clusters/there/.clustrix/jobs").resolve(job)).exists();
    assertThat(project.folder().resolve("clusters/here")).doesNotExist();

    project
        .build("clustrix:logs", "clustrix:status", "clustrix:result", "clustrix:cancel")
        .set("job", job)
        .set("follow", "true")
        .run()
        .succeeded()
        .says("has ended: done", job + ": done", "42", "has ended already: done");
    project
        .build("clustrix:status", "clustrix:check")
        .set("showConfig", "true")
        .run()
        .succeeded()
        .says("the newest jobs on ", job)
        .says("cluster             there                     @Cluster");
    project
        .build("clustrix:status")
        .set("job", job)
        .set("cluster", "here")
        .run()
        .failed()
        .says("there is no state of Clustrix in " + project.folder().resolve("clusters/here"));
  }

  @Test
  void ofSeveralTheNameOfTheJobOrTheUserDecides() {
    Project project = project("annotated-places", "there", "here");
    String job =
        submitted(
            project
                .build("compile", "clustrix:submit")
                .set("args", "[21]")
                .set("function", "twice1"),
            "Jobs-twice1");
    project
        .build("clustrix:logs", "clustrix:result")
        .set("job", job)
        .set("follow", "true")
        .run()
        .succeeded()
        .says("42");
    project
        .build("clustrix:status")
        .run()
        .failed()
        .says(
            "the functions here run on different clusters: com.acme.annotated.Jobs#twice0 on there,"
                + " com.acme.annotated.Jobs#twice1 on here",
            "choose with -Dclustrix.cluster=… or -Dclustrix.function=…");
    project.build("clustrix:status").set("function", "twice1").run().succeeded().says(job);
    project.build("clustrix:status").set("cluster", "there").run().failed().says("clusters/there");
  }

  @Test
  void anInheritedMethodBringsItsAnnotationAlongAndAnOverrideHasItsOwn() {
    Project project = project("annotated-inherited");
    project.write(
        SOURCES + "Base.java",
        """
        package com.acme.annotated;
        import org.clustrix.api.Cluster;
        public abstract class Base {
          @Cluster(cluster = "there", jvmOptions = "-Dlevel=base")
          public String level() { return "" + System.getProperty("level"); }
        }
        """);
    project.write(
        SOURCES + "Sub.java", "package com.acme.annotated;\npublic class Sub extends Base {}\n");
    project.write(
        SOURCES + "Other.java",
        """
        package com.acme.annotated;
        public class Other extends Base {
          @Override public String level() { return "other " + super.level(); }
        }
        """);
    String job =
        submitted(
            project
                .build("compile", "clustrix:submit")
                .set("function", "com.acme.annotated.Sub#level"),
            "Sub-level");
    assertThat(project.folder().resolve("clusters/there/.clustrix/jobs").resolve(job)).exists();
    // what was packaged last is what is meant
    project
        .build("clustrix:logs", "clustrix:result")
        .set("job", job)
        .set("follow", "true")
        .run()
        .succeeded()
        .says("\"base\"");
    project
        .build("clustrix:run")
        .set("function", "com.acme.annotated.Other#level")
        .run()
        .succeeded()
        .says("\"other null\"");
    assertThat(project.folder().resolve("clusters/here/.clustrix/jobs"))
        .isDirectoryContaining("glob:**/Other-level-*");
    project
        .build("clustrix:run")
        .set("package", project.newestPackage("").toString())
        .run()
        .succeeded()
        .says("\"other null\"");
  }
}
