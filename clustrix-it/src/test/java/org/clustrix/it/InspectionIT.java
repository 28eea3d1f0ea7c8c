package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.clustrix.it.maven.Places;
import org.clustrix.it.maven.Project;
import org.junit.jupiter.api.Test;

/** The Python code that users of the original tool have reads our packages, unchanged. */
final class InspectionIT {

  @Test
  void theOriginalsPythonCodePrintsAPackage() throws IOException, InterruptedException {
    Example example = Example.JACKSON_RECORDS;
    Project project = Project.example(example.folder(), "inspection");
    project
        .build("package", "clustrix:package-function")
        .set("function", example.function())
        .run()
        .succeeded();
    assertThat(python(project.newestPackage("")))
        .contains("metadata.json (")
        .contains("data/penguins.json (67,")
        .contains("classes/1-jackson-records/com/acme/penguins/Survey.class (")
        .contains("Name: ask\n")
        .contains("Has dependencies: True\n")
        .contains("Detected imports:\n")
        .containsPattern("  com\\.fasterxml\\.jackson\\.databind\\S* \\((from|direct)\\)\n");
  }

  @Test
  void theOriginalsPythonCodePrintsFilesystemCalls() throws IOException, InterruptedException {
    Project project = Project.fixture("probe", "inspection-filesystem");
    project.build("package", "clustrix:package-function").run().succeeded();
    assertThat(python(project.newestPackage("")))
        .contains("Name: count\n")
        .contains("Filesystem operations: True\n")
        .containsPattern("  ls\\(\\) on line [1-9][0-9]*\n")
        .containsPattern("  countFiles\\(\\) on line [1-9][0-9]*\n");
  }

  private static String python(Path zip) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "python3",
                Places.module().resolve("src/test/resources/inspect_package.py").toString(),
                zip.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
