package org.clustrix.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clustrix.format.Sha256;
import org.clustrix.host.LocalHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTransferTest {
  @TempDir private Path folder;

  private Staged stage(InputFile... files) throws IOException {
    Path jar = Files.writeString(folder.resolve("launcher.jar"), "no jar");
    LauncherJar launcher = new LauncherJar(jar, Sha256.hex(jar), Files.size(jar));
    return new Deployer(new LocalHost(), folder.resolve("work").toString(), launcher)
        .stage(List.of(files), Progress.SILENT);
  }

  private InputFile input(String path, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(path.replace('/', '_')), text);
    return new InputFile(path, file, Sha256.hex(file), Files.size(file), false);
  }

  private Path stored(String sha256) {
    return folder.resolve("work/.clustrix/store").resolve(sha256).resolve("content");
  }

  @Test
  void aContentIsSentOnceWhateverItIsCalled() throws IOException {
    InputFile a = input("data/a b.csv", "x".repeat(300_000));
    InputFile same = input("data/again.csv", "x".repeat(300_000));
    InputFile b = input("b", "");

    Staged first = stage(a, same, b);

    assertThat(first.traffic().movedFiles()).isEqualTo(3);
    assertThat(stored(a.sha256())).hasSameBinaryContentAs(a.file());
    assertThat(stored(first.inputs()))
        .hasContent(
            a.sha256()
                + " - data/a b.csv\n"
                + a.sha256()
                + " - data/again.csv\n"
                + b.sha256()
                + " - b\n");
    assertThat(folder.resolve("work/.clustrix/leases").resolve(first.lease()))
        .content()
        .contains("store/" + first.inputs(), "store/" + a.sha256(), "store/" + b.sha256());

    Staged second = stage(a, same, b);
    assertThat(second.inputs()).isEqualTo(first.inputs());
    assertThat(second.traffic().movedBytes()).isZero();

    InputFile renamed = new InputFile("other", a.file(), a.sha256(), a.size(), true);
    Staged third = stage(renamed);
    assertThat(third.traffic().movedFiles()).isEqualTo(1);
    assertThat(stored(third.inputs())).hasContent(a.sha256() + " x other");
  }

  @Test
  void aFileThatHasChangedSinceItWasReadIsRefused() throws IOException {
    InputFile a = input("a", "before");
    Files.writeString(a.file(), "behind");
    assertThatThrownBy(() -> stage(a))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("the inputs could not be brought to")
        .hasMessageContaining("damaged");
    assertThat(stored(a.sha256())).doesNotExist();
  }

  @Test
  void aStoredContentThatWasWrittenToIsSentAgain() throws IOException {
    InputFile a = input("a", "before");
    stage(a);
    Files.writeString(stored(a.sha256()), "BEFORE");
    assertThat(stage(a).traffic().movedFiles()).isEqualTo(1);
    assertThat(stored(a.sha256())).hasContent("before");
  }

  @Test
  void noInputsAskNobody() throws IOException {
    assertThat(stage()).isEqualTo(Staged.NONE);
    assertThat(folder.resolve("work")).doesNotExist();
  }
}
