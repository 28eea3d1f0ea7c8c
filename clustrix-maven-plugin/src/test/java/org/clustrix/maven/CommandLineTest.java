package org.clustrix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigSource;
import org.clustrix.config.Setting;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private final Properties user = new Properties();
  private final CommandLine commandLine = new CommandLine(user);

  @Test
  void oneFunctionOnTheCommandLineStandsForItselfWhateverThePomLists() {
    user.setProperty("clustrix.function", "a.B#c");
    assertThat(commandLine.functions("x.Y#z", List.of("p.Q#r", "s.T#u"))).containsExactly("a.B#c");
  }

  @Test
  void withoutItThePomDecides() {
    assertThat(commandLine.functions("x.Y#z", null)).containsExactly("x.Y#z");
    assertThat(commandLine.functions("x.Y#z", List.of("p.Q#r"))).containsExactly("p.Q#r");
    assertThat(commandLine.functions(null, List.of())).isEmpty();
  }

  @Test
  void aPropertyWinsOverThePom() {
    user.setProperty("clustrix.cores", "8");
    ClusterConfig config =
        ClusterConfig.merge(
            List.of(
                commandLine.settings(),
                ConfigSource.environment(Map.of("CLUSTRIX_REMOTE_JAVA_PATH", "/opt/jdk")),
                new ConfigSource("the POM", Map.of("cores", "2", "remoteJavaPath", "/pom/jdk"))));

    assertThat(config.text(Setting.CORES)).isEqualTo("8");
    assertThat(config.text(Setting.REMOTE_JAVA_PATH)).isEqualTo("/opt/jdk");
  }

  @Test
  void flagsNeedNoValue() {
    user.setProperty("clustrix.skip", "");
    assertThat(commandLine.flag("skip", false)).isTrue();
    assertThat(commandLine.flag("other", true)).isTrue();
  }

  @Test
  void listsAreSeparatedByCommas() {
    user.setProperty("clustrix.functions", "a.B#c, d.E#f,");
    assertThat(commandLine.list("functions", List.of("pom"))).containsExactly("a.B#c", "d.E#f");
  }

  @Test
  void aPropertyThatNoGoalKnowsIsRefused() {
    user.setProperty("clustrix.function", "a.B#c");
    user.setProperty("clustrix.clusterType", "local");
    user.setProperty("other.thing", "x");
    commandLine.requireKnown();

    user.setProperty("clustrix.parttion", "batch");
    assertThatThrownBy(commandLine::requireKnown)
        .hasMessageContaining("'clustrix.parttion', set on the command line")
        .hasMessageContaining("did you mean partition");
  }
}
