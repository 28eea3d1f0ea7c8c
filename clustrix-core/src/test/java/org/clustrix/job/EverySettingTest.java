package org.clustrix.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Setting;
import org.clustrix.problem.ClustrixException;
import org.clustrix.scheduler.ClientLocale;
import org.clustrix.scheduler.JobScript;
import org.clustrix.scheduler.JobSpec;
import org.clustrix.scheduler.Scheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting of a job changes the script of every scheduler, or is refused by it. */
class EverySettingTest {
  private static final ClientLocale HERE = new ClientLocale("UTF-8", "en", "", "UTC");

  /** What is about the analysis, the way to the host, or the client, and no part of a job. */
  private static final Set<Setting> NOT_OF_THE_JOB =
      EnumSet.of(
          Setting.DEPENDENCY_POLICY,
          Setting.INCLUDE,
          Setting.EXCLUDE,
          Setting.DATA_FILES,
          Setting.CLUSTER,
          Setting.CLUSTER_TYPE,
          Setting.CLUSTER_HOST,
          Setting.CLUSTER_PORT,
          Setting.SSH_TRANSPORT,
          Setting.USERNAME,
          Setting.SERVER_ID,
          Setting.KEY_FILE,
          Setting.KNOWN_HOSTS,
          Setting.HOST_KEY_CHECKING,
          Setting.SHARED_DIRECTORY,
          Setting.ARTIFACT_TRANSFER,
          Setting.ARTIFACT_REPOSITORY,
          Setting.GROUP,
          // the paths of the script; see JobScriptTest
          Setting.REMOTE_WORK_DIR,
          // files that travel beside the job; its script names only their list
          Setting.INPUTS,
          Setting.OUTPUTS,
          // stand in request.json, and not in the script
          Setting.MAX_OUTPUT,
          Setting.INLINE_RESULT,
          Setting.POLL_INTERVAL,
          Setting.CONNECT_TIMEOUT);

  private static final Map<Setting, String> EXAMPLES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Setting.REMOTE_JAVA_PATH, "/opt/jdk"),
              Map.entry(Setting.JAVA_VERSION, "21"),
              Map.entry(Setting.MODULES, "java/21"),
              Map.entry(Setting.CORES, "3"),
              Map.entry(Setting.MEMORY, "3G"),
              Map.entry(Setting.TIME, "90m"),
              Map.entry(Setting.PARTITION, "batch"),
              Map.entry(Setting.QUEUE, "batch"),
              Map.entry(Setting.ACCOUNT, "physics"),
              Map.entry(Setting.GPUS, "2"),
              Map.entry(Setting.QOS, "high"),
              Map.entry(Setting.CONSTRAINT, "bigmem"),
              Map.entry(Setting.NODES, "2"),
              Map.entry(Setting.MAIL, "ada@example.org"),
              Map.entry(Setting.MAIL_EVENTS, "begin"),
              Map.entry(Setting.PROLOGUE, "ulimit -c 0"),
              Map.entry(Setting.EPILOGUE, "date"),
              Map.entry(Setting.ENVIRONMENT, "A=1"),
              Map.entry(Setting.JVM_OPTIONS, "-Xss2m"),
              Map.entry(Setting.SKIP_DIRECTIVES, "-N,--job-name"),
              Map.entry(Setting.EXTRA_DIRECTIVES, "-p -10"),
              Map.entry(Setting.CDS, "off"),
              Map.entry(Setting.TIMEOUT_WARNING, "10m"),
              Map.entry(Setting.REQUEUE, "yes"),
              Map.entry(Setting.LOGIN_FROM_NODES, "gate"),
              Map.entry(Setting.WORKING_DIRECTORY, "remote")));

  static Stream<Arguments> settingsOnSchedulers() {
    return Stream.of("local", "ssh", "slurm", "sge", "pbs", "torque")
        .flatMap(
            type ->
                Stream.of(Setting.values())
                    .filter(setting -> !NOT_OF_THE_JOB.contains(setting))
                    .map(setting -> Arguments.of(type, setting)));
  }

  private static String script(String type, Map<String, String> settings) {
    ClusterConfig config = ClusterConfig.of(settings);
    Scheduler scheduler = Schedulers.named(type).orElseThrow();
    return JobScript.render(
        new JobSpec(
            "a-1",
            "/w/.clustrix",
            "/w",
            "0".repeat(32),
            "1".repeat(64),
            "",
            JobSpecs.javaRelease(config, 17),
            JobSpecs.resources(config),
            JobSpecs.jvm(config, HERE, Map.of()),
            new JobSpec.Login("0123", JobSpecs.login(config).hosts()),
            JobSpecs.task(config)),
        scheduler);
  }

  @ParameterizedTest
  @MethodSource("settingsOnSchedulers")
  void changesTheScriptOrIsRefused(String type, Setting setting) {
    assertThat(EXAMPLES).containsKey(setting);
    String value = EXAMPLES.get(setting);
    if (setting == Setting.SKIP_DIRECTIVES) {
      value = value.split(",", -1)[type.equals("slurm") ? 1 : 0];
    }
    String plain = script(type, Map.of());
    String changed;
    try {
      changed = script(type, Map.of(setting.key(), value));
    } catch (ClustrixException e) {
      assertThat(e.getMessage()).contains(setting.key().replace("mailEvents", "mail"));
      assertThat(e.remedy()).isNotEmpty();
      return;
    }
    assertThat(changed).isNotEqualTo(plain);
    assertThat(changed.lines().filter(line -> !plain.contains(line)).count())
        .as("lines that are new, or gone")
        .isGreaterThanOrEqualTo(setting == Setting.SKIP_DIRECTIVES ? 0 : 1);
  }

  /** Which are refused, so that no scheduler comes to refuse what it could express. */
  @Test
  void whatIsRefused() {
    Map<String, List<String>> refused = new HashMap<>();
    settingsOnSchedulers()
        .forEach(
            both -> {
              String type = (String) both.get()[0];
              Setting setting = (Setting) both.get()[1];
              String value = EXAMPLES.get(setting).replaceFirst("^-N,.*", "ntasks");
              if (setting == Setting.SKIP_DIRECTIVES && !type.equals("slurm")) {
                value =
                    type.equals("sge") || type.equals("pbs") || type.equals("torque") ? "n" : "x";
              }
              try {
                script(type, Map.of(setting.key(), value));
              } catch (ClustrixException e) {
                refused.merge(type, List.of(setting.key()), EverySettingTest::both);
              }
            });
    List<String> process =
        List.of(
            "partition",
            "queue",
            "account",
            "gpus",
            "qos",
            "constraint",
            "nodes",
            "mail",
            "mailEvents",
            "skipDirectives",
            "extraDirectives");
    assertThat(refused)
        .containsEntry("local", process)
        .containsEntry("ssh", process)
        .containsEntry("slurm", List.of("nodes", "mailEvents"))
        .containsEntry("sge", List.of("qos", "nodes", "mailEvents"))
        .containsEntry("pbs", List.of("qos", "nodes", "mailEvents"))
        .containsEntry("torque", List.of("qos", "nodes", "mailEvents"));
  }

  private static List<String> both(List<String> a, List<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  @Test
  void mailEventsCountWithAnAddress() {
    Map<String, String> mail = Map.of("mail", "ada@example.org", "mailEvents", "begin,fail");
    assertThat(script("slurm", mail)).contains("--mail-type=BEGIN,FAIL");
    assertThat(script("sge", mail)).contains("#$ -m ba\n");
    assertThat(script("pbs", mail)).contains("#PBS -m ba\n");
    assertThat(script("pbs", Map.of("mail", "a@b"))).contains("#PBS -m ea\n");
  }

  @ParameterizedTest
  @CsvSource({
    "slurm, --nodes=2",
    "slurm, -N 2",
    "slurm, --ntasks=4",
    "slurm, --array=1-3",
    "sge, -pe openmpi 4",
    "sge, -t 1-10",
    "pbs, -l select=2:ncpus=4",
    "pbs, -l select=1:ncpus=4+1:ncpus=2",
    "pbs, -J 0-9%2",
    "torque, -l nodes=2:ppn=4",
  })
  void moreThanOneNodeIsRefusedInAddedDirectivesToo(String type, String directive) {
    assertThatThrownBy(() -> script(type, Map.of("extraDirectives", directive)))
        .hasMessageContaining(directive)
        .hasMessageContaining("more than one node");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slurm", "sge", "pbs", "torque"})
  void aDirectiveThatIsNotThereCannotBeLeftOut(String type) {
    assertThatThrownBy(() -> script(type, Map.of("skipDirectives", "nonsense")))
        .hasMessageContaining("nonsense");
  }

  @Test
  void aValueThatADirectiveCannotHoldIsRefused() {
    assertThatThrownBy(() -> script("sge", Map.of("queue", "a b"))).hasMessageContaining("'a b'");
    assertThatThrownBy(() -> script("slurm", Map.of("account", "a\n#SBATCH -N 4")))
        .hasMessageContaining("one line");
    assertThatThrownBy(() -> script("slurm", Map.of("mail", "nobody")))
        .hasMessageContaining("mail is 'nobody'");
    assertThatThrownBy(() -> script("slurm", Map.of("partition", "a", "queue", "b")))
        .hasMessageContaining("two words for one thing");
  }

  @Test
  void theOptionsOfTheJvmFollowTheRequestAndTheUserHasTheLastWord() {
    assertThat(script("slurm", Map.of("cores", "1", "memory", "4G")))
        .contains("'-XX:ActiveProcessorCount=1' '-XX:+UseSerialGC' '-Xmx3072m'");
    assertThat(script("slurm", Map.of("cores", "8", "memory", "256G")))
        .contains("'-XX:+UseParallelGC' '-Xmx253952m'");
    assertThat(script("slurm", Map.of("memory", "4G", "jvmOptions", "-XX:+UseG1GC -Xmx1g")))
        .contains("'-XX:+UseG1GC' '-Xmx1g'")
        .doesNotContain("UseSerialGC", "-Xmx3072m");
    // here a limit of memory counts what is reserved
    assertThat(script("sge", Map.of("memory", "2G")))
        .contains("'-Xmx1536m' '-XX:CompressedClassSpaceSize=64m' '-XX:ReservedCodeCacheSize=64m'")
        .contains("export MALLOC_ARENA_MAX=2");
    assertThatThrownBy(() -> script("sge", Map.of("memory", "256M")))
        .hasMessageContaining("memory is 256M");
    assertThat(script("sge", Map.of("memory", "256M", "skipDirectives", "h_vmem")))
        .contains("'-Xmx192m'");
  }
}
