package org.clustrix.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.clustrix.classpath.ClassPathEntry;
import org.clustrix.classpath.Origin;
import org.clustrix.format.ClassPathElement;
import org.clustrix.format.ImportInfo;
import org.clustrix.format.PackageLayout;
import org.clustrix.format.PackageMetadata;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePackagerTest {
  @TempDir private Path folder;

  private PackageInfo packaged(String fixture, List<ClassPathEntry> classPath) throws IOException {
    Fixture project = Fixture.of(fixture, folder.resolve("built"));
    PackagingRequest request = project.request(folder.resolve("out"));
    return new FilePackager()
        .packageFunction(
            new PackagingRequest(
                request.function(),
                classPath,
                request.projectFolder(),
                List.of(),
                Map.of("B", "2", "A", "1"),
                "linux-x86_64",
                request.outputFolder()));
  }

  @Test
  void writesStoredSortedEntriesWithOneTimeAndMode() throws IOException {
    PackageInfo info = packaged("resources", Fixture.compiled("resources", folder).classPath());

    List<String> names = new ArrayList<>();
    try (ZipFile zip = ZipFile.builder().setPath(info.packagePath()).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        names.add(entry.getName());
        assertThat(entry.getMethod()).isEqualTo(ZipArchiveEntry.STORED);
        assertThat(entry.getUnixMode()).isEqualTo(0100644);
        assertThat(entry.getExtraFields()).isEmpty();
        assertThat(entry.getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
      }
      String text =
          new String(
              zip.getInputStream(zip.getEntry("metadata.json")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(PackageMetadata.parse(text)).isEqualTo(info.metadata());
    }
    assertThat(names.get(0)).isEqualTo("metadata.json");
    assertThat(names.subList(1, names.size())).isSorted();
    assertThat(info.packagePath().getFileName().toString())
        .isEqualTo("clustrix_package_" + info.packageId() + ".zip");
    assertThat(info.sizeBytes()).isEqualTo(Files.size(info.packagePath()));
    try (var left = Files.list(folder.resolve("out"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              PackageLayout.packageFile(info.packageId()),
              PackageLayout.analysisFile(info.packageId()));
    }
  }

  @Test
  void ordersTheClassPathAndNumbersOnlyRootsThatContribute() throws IOException {
    List<ClassPathEntry> classPath =
        new ArrayList<>(Fixture.compiled("resources", folder).classPath());
    Path unused = Files.createDirectories(folder.resolve("unused"));
    classPath.add(0, new ClassPathEntry(unused, new Origin.Module("unused")));

    PackageInfo info = packaged("resources", classPath);

    assertThat(info.metadata().execution().classpath())
        .containsExactly(
            new ClassPathElement("root", "classes/1-app", "", false),
            new ClassPathElement("root", "classes/2-base", "", false));
    assertThat(info.metadata().execution().environmentVariables())
        .containsExactly(Map.entry("A", "1"), Map.entry("B", "2"));
  }

  @Test
  void artifactsTravelByTheirOrigin() throws IOException {
    List<ClassPathEntry> classPath = new ArrayList<>();
    for (ClassPathEntry entry : Fixture.compiled("statistics", folder).classPath()) {
      if (entry.origin() instanceof Origin.Artifact artifact) {
        boolean csv = artifact.coordinates().contains("commons-csv");
        boolean math = artifact.coordinates().contains("commons-math3");
        String repository = csv ? "" : artifact.repository();
        classPath.add(
            new ClassPathEntry(
                entry.file(), new Origin.Artifact(artifact.coordinates(), repository, math)));
      } else {
        classPath.add(entry);
      }
    }

    PackageInfo info = packaged("statistics", classPath);

    assertThat(info.metadata().execution().classpath())
        .extracting(element -> element.kind() + " " + element.path().replaceAll("-[0-9.]+jar", ""))
        .containsExactly(
            "root classes/1-app",
            "lib lib/commons-csv",
            "artifact commons-io",
            "artifact commons-codec");
    assertThat(info.metadata().dependencies().externalDependencies())
        .allSatisfy(
            dependency -> {
              assertThat(dependency.repository()).isEqualTo(Libraries.REPOSITORY);
              assertThat(info.artifacts()).containsKey(dependency.sha256());
            })
        .hasSize(2);
    assertThat(info.metadata().dependencies().imports())
        .extracting(ImportInfo::artifact)
        .contains("org.apache.commons:commons-math3:3.6.1", "jdk");
  }

  @Test
  void theLauncherIsNeverShipped() throws IOException {
    List<ClassPathEntry> classPath = new ArrayList<>();
    for (ClassPathEntry entry : Fixture.compiled("statistics", folder).classPath()) {
      boolean csv = entry.toString().contains("commons-csv");
      Origin launcher =
          new Origin.Artifact("org.clustrix:clustrix-remote-launcher:jar:1", "https://x", false);
      classPath.add(csv ? new ClassPathEntry(entry.file(), launcher) : entry);
    }

    PackageMetadata metadata = packaged("statistics", classPath).metadata();

    assertThat(metadata.toText()).doesNotContain("clustrix-remote-launcher", "commons.csv");
    assertThat(metadata.dependencies().unresolved()).isEmpty();
  }

  @Test
  void explainsEverythingThatIsInThePackage() throws IOException {
    PackageInfo info = packaged("statistics", Fixture.compiled("statistics", folder).classPath());

    JsonObject report =
        JsonParser.parseString(
                Files.readString(
                    folder.resolve("out").resolve(PackageLayout.analysisFile(info.packageId()))))
            .getAsJsonObject();
    assertThat(report.get("schema").getAsInt()).isEqualTo(1);
    assertThat(report.get("package_id").getAsString()).isEqualTo(info.packageId());
    for (JsonElement kept : report.getAsJsonArray("kept")) {
      JsonObject first = kept.getAsJsonObject().getAsJsonArray("because").get(0).getAsJsonObject();
      assertThat(first.get("by").getAsString()).as(kept.toString()).isEqualTo("fixture.Main#run()");
    }
    assertThat(report.getAsJsonArray("kept").toString())
        .contains("fixture.Main", "commons-math3", "data/points.csv");
    assertThat(report.getAsJsonArray("left_out").toString())
        .contains("jackson-databind", "com.fasterxml.jackson.databind.ser");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Fixture project = Fixture.compiled("calls", folder);
    Path file = Files.writeString(folder.resolve("file"), "");
    PackagingRequest request = project.request(file.resolve("out"));

    assertThatThrownBy(() -> new FilePackager().packageFunction(request))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("CLUSTRIX_PACKAGE_DIR");
  }
}
