package org.clustrix.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clustrix.check.CheckLine.Outcome;
import org.junit.jupiter.api.Test;

class LoginStepsTest {
  private static final String WORK = "work:/home/ann/my work\nfolder:ok\nwrite:ok\nexec:runs\n";
  private static final String SPACE = "space:/dev/sda 1000 10 %s 5%% /home\n";

  private static List<Outcome> directory(String facts) {
    return LoginSteps.directory(new Facts(facts)).stream().map(CheckLine::outcome).toList();
  }

  @Test
  void aDirectoryWithRoomIsGood() {
    String facts = WORK + SPACE.formatted("99999999") + "inodes:/dev/sda 9 9 50000 1% /home\n";
    assertThat(directory(facts)).containsExactly(Outcome.OK, Outcome.OK, Outcome.OK);
  }

  @Test
  void littleRoomIsNotedAndAFileSystemWithoutInodesIsNot() {
    String facts = WORK + SPACE.formatted("1000") + "inodes:server:/export - - - - /home\n";
    assertThat(directory(facts)).containsExactly(Outcome.OK, Outcome.NOTE);
  }

  @Test
  void whatStartsNoProgramsIsNotedOnly() {
    String facts = WORK.replace("runs", "") + SPACE.formatted("99999999");
    assertThat(directory(facts)).containsExactly(Outcome.OK, Outcome.NOTE, Outcome.OK);
  }

  @Test
  void whatTakesNoFilesFails() {
    String full = WORK.replace("write:ok", "write:No space left on device");
    assertThat(LoginSteps.directory(new Facts(full)))
        .singleElement()
        .satisfies(line -> assertThat(line.outcome()).isEqualTo(Outcome.FAILED))
        .satisfies(line -> assertThat(line.detail()).contains("No space left", "/home/ann/my work"))
        .satisfies(line -> assertThat(line.remedy()).contains("quota"));
  }

  @Test
  void clocksAreComparedWithTheTimeThatTheAnswerTook() {
    Instant now = Instant.ofEpochSecond(1_000_000);
    Facts facts = new Facts("clock:1000010\n");
    assertThat(LoginSteps.clock(facts, now, now.plusSeconds(20)).outcome()).isEqualTo(Outcome.OK);
    CheckLine ahead = LoginSteps.clock(facts, now.minusSeconds(600), now.minusSeconds(590));
    assertThat(ahead.outcome()).isEqualTo(Outcome.NOTE);
    assertThat(ahead.detail()).isEqualTo("600 s ahead of this machine");
    CheckLine behind = LoginSteps.clock(facts, now.plusSeconds(100), now.plusSeconds(101));
    assertThat(behind.detail()).isEqualTo("90 s behind this machine");
  }

  @Test
  void missingCommandsAreNamed() {
    Facts facts = new Facts("command:sbatch=/usr/bin/sbatch\ncommand:squeue=\n");
    CheckLine line = LoginSteps.scheduler(facts, "slurm", List.of("sbatch", "squeue")).get(0);
    assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(line.detail()).contains("squeue").doesNotContain("sbatch");
  }
}
