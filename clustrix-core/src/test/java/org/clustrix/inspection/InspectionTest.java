package org.clustrix.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.clustrix.packaging.FilePackager;
import org.clustrix.packaging.Fixture;
import org.clustrix.packaging.PackageInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
  @TempDir private Path folder;

  private Inspection inspected(String fixture) throws IOException {
    PackageInfo made =
        new FilePackager()
            .packageFunction(Fixture.compiled(fixture, folder).request(folder.resolve("out")));
    return Inspection.of(PackageInfo.read(made.packagePath()));
  }

  @Test
  void addsUpEveryFileOnceLargestFirst() throws IOException {
    Inspection inspection = inspected("resources");
    assertThat(inspection.parts())
        .isSortedAccordingTo(Comparator.<Part>comparingLong(part -> -part.bytes()))
        .extracting(Part::name)
        .contains("classes/1-app", "classes/2-base", "classes/1-app/texts/shared.txt");
    int contents = inspection.info().metadata().contents().size();
    assertThat(inspection.parts().stream().mapToInt(Part::files).sum()).isEqualTo(contents);
    long bytes =
        inspection.info().metadata().contents().stream().mapToLong(entry -> entry.size()).sum();
    assertThat(inspection.bytes()).isEqualTo(bytes);
  }

  @Test
  void theTableHasAllThereIs() throws IOException {
    Inspection inspection = inspected("statistics");
    List<String> lines = InspectionText.of(inspection);
    String text = String.join("\n", lines);
    assertThat(text)
        .contains("package   " + inspection.info().packageId())
        .contains("function  fixture.Main#run")
        .contains("signature java.lang.Object run()")
        .contains("runs on   Java 17 or later, linux-x86_64")
        .containsPattern("\\d kB +1  artifact  org\\.apache\\.commons:commons-csv:jar:")
        .containsPattern("\\d B +1  data      data/data/points\\.csv")
        .containsPattern(" 1  classes   classes/1-app")
        .containsPattern("line \\d+: org\\.apache\\.commons\\.csv \\{CSVFormat, ")
        .contains("  line 21: read data/points.csv")
        .contains("com.google.code.gson:gson:jar:", " (unreached)");
    assertThat(text.indexOf("commons-math3:jar")).isLessThan(text.indexOf("commons-csv:jar"));
  }

  @Test
  void jsonHasTheSameNumbers() throws IOException {
    Inspection inspection = inspected("statistics");
    JsonObject json = InspectionJson.of(inspection);
    assertThat(json.get("total_bytes").getAsLong()).isEqualTo(inspection.bytes());
    assertThat(json.getAsJsonObject("totals").getAsJsonObject("data").get("files").getAsInt())
        .isEqualTo(1);
    assertThat(json.getAsJsonArray("parts")).hasSameSizeAs(inspection.parts());
    assertThat(json.getAsJsonArray("left_out")).isNotEmpty();
    assertThat(json.getAsJsonObject("metadata").get("package_id").getAsString())
        .isEqualTo(inspection.info().packageId());
  }

  @Test
  void getsAlongWithoutTheAnalysis() throws IOException {
    Inspection inspection = inspected("statistics");
    Path moved = Files.createDirectories(folder.resolve("alone")).resolve("any-name.zip");
    Files.copy(inspection.info().packagePath(), moved);
    Inspection alone = Inspection.of(PackageInfo.read(moved));
    assertThat(alone.leftOut()).isEmpty();
    assertThat(alone.parts()).isEqualTo(inspection.parts());
  }

  @Test
  void warnsOfALargePackageByItsLargestParts() throws IOException {
    Inspection small = inspected("statistics");
    assertThat(small.warnings()).isEmpty();
    Inspection large =
        new Inspection(
            small.info(),
            List.of(
                new Part(Part.Kind.DATA, "data/huge.bin", 1, 300_000_000),
                new Part(Part.Kind.ARTIFACT, "g:a:jar:1", 1, 20_000_000)),
            List.of(),
            List.of());
    assertThat(large.warnings())
        .singleElement()
        .asString()
        .contains("320.0 MB", "data/huge.bin (300.0 MB), g:a:jar:1 (20.0 MB)");
    assertThat(InspectionText.of(large)).anyMatch(line -> line.startsWith("warning: the package"));
  }
}
