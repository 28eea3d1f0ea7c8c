package org.clustrix.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clustrix.problem.ClustrixException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clustrix.yml may say, and what is said of one that cannot be. */
class ConfigFileTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("clustrix.yml"), text);
  }

  private ClusterConfig load(String text) throws IOException {
    return ClusterConfig.load(file(text));
  }

  private String problem(String text) throws IOException {
    try {
      load(text);
    } catch (ConfigurationException e) {
      assertThat(e.remedy()).as(e.summary()).isNotEmpty();
      return e.getMessage();
    }
    throw new AssertionError("this was taken: " + text);
  }

  @Test
  void valuesAreTakenAsTheyAreWritten() throws IOException {
    ClusterConfig config =
        load(
            """
            # of us all
            cores: 8
            time: 02:30:00
            hostKeyChecking: yes
            cds: off
            clusterPort: 0x16
            memory:
            prologue: |
              ulimit -c 0
              export A="b, c"
            """);
    assertThat(config.text(Setting.CORES)).isEqualTo("8");
    assertThat(config.duration(Setting.TIME))
        .hasValueSatisfying(d -> assertThat(d).hasMinutes(150));
    assertThat(config.text(Setting.HOST_KEY_CHECKING)).isEqualTo("yes");
    assertThat(config.text(Setting.CDS)).isEqualTo("off");
    assertThat(config.text(Setting.CLUSTER_PORT)).isEqualTo("0x16");
    assertThat(config.find(Setting.MEMORY)).isEmpty();
    assertThat(config.text(Setting.PROLOGUE)).isEqualTo("ulimit -c 0\nexport A=\"b, c\"");
    assertThat(config.source(Setting.CORES)).endsWith("clustrix.yml:2");
  }

  @Test
  void listsAndMapsKeepWhatSeparatorsWouldCut() throws IOException {
    ClusterConfig config =
        load(
            """
            modules: [java/21, "a, b"]
            jvmOptions: ["-Dgreeting=good day", -Xss2m]
            environment: {LIST: "1,2", EMPTY: , PATHS: "/a b"}
            include: ["**/{a,b}.txt"]
            """);
    assertThat(config.list(Setting.MODULES)).containsExactly("java/21", "a, b");
    assertThat(config.words(Setting.JVM_OPTIONS)).containsExactly("-Dgreeting=good day", "-Xss2m");
    assertThat(config.environment()).isEqualTo(Map.of("LIST", "1,2", "EMPTY", "", "PATHS", "/a b"));
    assertThat(config.list(Setting.INCLUDE)).containsExactly("**/{a,b}.txt");
    assertThat(load("modules: a, b").list(Setting.MODULES)).containsExactly("a", "b");
    assertThat(load("environment: [A=1]").environment()).containsEntry("A", "1");
    assertThatThrownBy(() -> load("modules: [a, b]").oneOf(Setting.MODULES, "x"))
        .hasMessageContaining("modules is 'a, b'");
  }

  @Test
  void aNamedClusterIsStrongerThanTheRestOfItsFile() throws IOException {
    String text =
        """
        cores: 2
        memory: 1G
        cluster: small
        clusters:
          small: {clusterType: local}
          hpc:
            clusterType: slurm
            cores: 16
        """;
    assertThat(load(text).text(Setting.CLUSTER_TYPE)).isEqualTo("local");
    ClusterConfig hpc = ClusterConfig.load(file(text), "hpc");
    assertThat(hpc.text(Setting.CLUSTER_TYPE)).isEqualTo("slurm");
    assertThat(hpc.text(Setting.CORES)).isEqualTo("16");
    assertThat(hpc.text(Setting.MEMORY)).isEqualTo("1G");
    assertThatThrownBy(() -> ClusterConfig.load(file(text), "hcp"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is no cluster 'hcp', set in the program")
        .hasMessageContaining("did you mean hpc?")
        .hasMessageContaining("hpc, small");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'cores: 1\\nclsterHost: a'      | clustrix.yml:2: there is no setting 'clsterHost'; did you mean clusterHost
          'Cores: 1'                      | there is no setting 'Cores'; did you mean cores
          'clutsers: {}'                  | did you mean clusters
          'clusters: {a: {cors: 1}}'      | clustrix.yml:1: there is no setting 'cors'; did you mean cores
          'clusters: {a: {cluster: b}}'   | a cluster cannot name another one
          'clusters: {a: {include: x}}'   | include decides what a package holds, for all clusters
          'clusters: {a: 1}'              | 'a' must hold settings
          'cores: [1, 2]'                 | cores has several values; it must be one value
          'modules: {a: b}'               | modules has several values; it must be a list
          'modules: [[a]]'                | one value is expected here
          'cores: 1\\ncores: 2'           | clustrix.yml:2: 'cores' stands twice, first in line 1
          'environment: {A: 1, A: 2}'     | 'A' stands twice
          'cores: !!java.lang.Thread {}'  | cores has several values
          'cores: !mine 1'                | the tag !mine is not taken
          '- a'                           | it holds no settings
          'cores: "1'                     | clustrix.yml:1
          'a: *b'                         | undefined alias
          '---\\n---\\n'                  | a second document begins
          """)
  void whatCannotBeIsToldWithItsLine(String text, String told) throws IOException {
    assertThat(problem(text.replace("\\n", "\n"))).contains(told, "clustrix.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "passphrase",
        "keyPassphrase",
        "apiToken",
        "clientSecret",
        "private_key"
      })
  void secretsAreRefusedAndNotRepeated(String key) throws IOException {
    assertThat(problem("clusters: {hpc: {" + key + ": geheim}}"))
        .contains("'" + key + "' would be a secret", "settings.xml", "serverId")
        .doesNotContain("geheim");
  }

  @Test
  void hostileFilesCostNothing() throws IOException {
    assertThat(problem("cores: " + "[".repeat(100_000))).contains("nested deeper");
    assertThat(problem("#".repeat(300_000))).contains("larger than 256 KiB");
    StringBuilder laughs = new StringBuilder("prologue: &a0 [x]\n");
    for (int i = 1; i < 60; i++) {
      laughs.append("k").append(i).append(": &a").append(i).append(" [*a").append(i - 1);
      laughs.append(", *a").append(i - 1).append("]\n");
    }
    assertThat(problem(laughs.toString())).contains("clustrix.yml");
    Files.write(
        folder.resolve("clustrix.yml"), "cores: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ClusterConfig.load(folder.resolve("clustrix.yml")))
        .hasMessageContaining("no UTF-8");
    assertThatThrownBy(() -> ClusterConfig.load(folder.resolve("none.yml")))
        .isInstanceOf(ClustrixException.class)
        .hasMessageContaining("none.yml cannot be read");
  }

  @Test
  void emptyFilesSayNothing() throws IOException {
    for (String text : new String[] {"", "# nothing\n", "---\n", "\ufeffcores: 1", "clusters:\n"}) {
      assertThat(load(text).text(Setting.CORES)).as(text).isEqualTo("1");
    }
  }

  @Test
  void whatIsSavedIsLoadedAgain() throws IOException {
    Path saved = folder.resolve("new/saved.yml");
    for (String text :
        new String[] {
          "cores: 8\nmodules: [a, 'b, c']\nenvironment: {A: '1,2', B: }\nprologue: \"a\\nb: c\"\n",
          "jvmOptions: ['-Da=b c', -Xss1m]\ncds: off\nqos: 'null'\naccount: '~'\nmail: 'yes'\n",
          "clusters: {hpc: {clusterHost: h, time: 1-02:00:00}}\ncluster: hpc\n",
          "environment: ['A=x', 'B=l1']\nremoteWorkDir: ' /a b '\n"
        }) {
      ClusterConfig config = load(text);
      config.save(saved);
      ClusterConfig again = ClusterConfig.load(saved);
      for (Setting setting : Setting.values()) {
        if (setting != Setting.CLUSTER) {
          assertThat(again.list(setting)).as(setting.key()).isEqualTo(config.list(setting));
        }
      }
      assertThat(again.environment()).isEqualTo(config.environment());
      assertThat(again.words(Setting.JVM_OPTIONS)).isEqualTo(config.words(Setting.JVM_OPTIONS));
    }
    ClusterConfig code = ClusterConfig.of(Map.of("jvmOptions", "-Xss1m  -Xint", "modules", "a,b"));
    code.save(saved);
    assertThat(Files.readString(saved))
        .isEqualTo("modules:\n  - a\n  - b\njvmOptions:\n  - -Xss1m\n  - -Xint\n");
  }
}
