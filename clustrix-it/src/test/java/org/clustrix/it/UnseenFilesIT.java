package org.clustrix.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.clustrix.format.ExitRecord;
import org.clustrix.it.maven.BuildOutcome;
import org.clustrix.it.maven.Project;
import org.clustrix.it.testbed.NamespaceHost;
import org.clustrix.it.testbed.OnTestbed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A Slurm whose node does not see the work directory of the login host: real sshd, real sftp. */
@OnTestbed
@ResourceLock("the hosts in namespaces")
@Order(1)
final class UnseenFilesIT {
  private static Project project;

  private final NamespaceHost login = NamespaceHost.second();
  private final NamespaceHost node = NamespaceHost.first();
  private final String work = login.own() + "/it-unseen";

  @BeforeAll
  static void compiled() {
    project = Project.fixture("probe", "unseen");
    project.build("package").run().succeeded();
  }

  @BeforeEach
  void emptyFolders() {
    login.run("root", "rm -rf " + work);
    node.run("root", "rm -rf " + work);
  }

  private Map<String, String> settings(String user) {
    Map<String, String> settings = new LinkedHashMap<>(login.settings(user));
    settings.put("clusterType", "slurm");
    settings.put("remoteWorkDir", work);
    settings.put("pollInterval", "1");
    return settings;
  }

  private BuildOutcome run(String user, String function, String args) {
    return project
        .build("clustrix:run")
        .set("function", function)
        .set("args", args)
        .set(settings(user))
        .run();
  }

  private String leftOnTheNode() {
    return node.run("root", "ls -d /tmp/clustrix-????????/.clustrix 2>/dev/null || true");
  }

  @Test
  void aJobFetchesItsPackageAndBringsItsResultBack() {
    String before = leftOnTheNode();

    run(NamespaceHost.stranger(), "com.acme.probe.Note#write", "[\"a word\"]").succeeded();

    String jobs = work + "/.clustrix/jobs/*";
    assertThat(project.newestResult("").provenance().node()).isEqualTo(NamespaceHost.node());
    assertThat(project.newestResult("").provenance().host()).isEqualTo(NamespaceHost.node());
    assertThat(project.newestResult("").provenance().files()).isEqualTo("sftp");
    assertThat(project.newestResult("").value()).contains("/clustrix-").doesNotContain(work);
    assertThat(login.run("root", "cat " + jobs + "/stdout")).isEqualTo("noted a word\n");
    assertThat(login.run("root", "cat " + jobs + "/stderr"))
        .contains(NamespaceHost.node() + " does not see " + work)
        .contains("comes by SFTP from clxit2");
    assertThat(login.run("root", "cat " + jobs + "/work/notes/note.txt")).isEqualTo("a word");
    assertThat(leftOnTheNode()).isEqualTo(before);
    assertThat(node.run("root", "ls " + node.own())).doesNotContain("it-unseen");
  }

  @Test
  void inputsReachTheNodeAndOutputsComeBack() throws IOException {
    String input = "in/deep er/it's ä $x.bin";
    byte[] bytes = new byte[3 << 20];
    new Random(7).nextBytes(bytes);
    Path file = project.folder().resolve(input);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    project
        .build("clustrix:run")
        .set("function", "com.acme.probe.Staged#copy")
        .set("args", "[\"" + input + "\", \"out/copied [it] là.bin\"]")
        .set("inputs", "in")
        .set("outputs", "out")
        .set("job", "staged")
        .set(settings(NamespaceHost.stranger()))
        .env("LC_ALL", "C.UTF-8")
        .run()
        .succeeded();

    assertThat(project.newestResult("").provenance().files()).isEqualTo("sftp");
    assertThat(project.folder().resolve("target/clustrix/outputs/staged/out/copied [it] là.bin"))
        .hasBinaryContent(bytes);
    assertThat(leftOnTheNode()).isEmpty();
  }

  @Test
  void theTasksOfAnArrayAndItsReducerRunWithoutTheFilesOfEachOther() throws IOException {
    project.write("in/number.txt", "some text");
    project
        .build("clustrix:run")
        .set("function", "com.acme.probe.Staged#part")
        .set("args", "[\"in/number.txt\", \"{}\"]")
        .set("map", "range:1..3")
        .set("reducer", "com.acme.probe.Staged#whole")
        .set("inputs", "in/number.txt")
        .set("outputs", "parts,whole.txt")
        .set("inlineResult", "1K")
        .set("job", "apart")
        .set(settings(NamespaceHost.stranger()))
        .run()
        .succeeded()
        .says("3 of 3 tasks done")
        .doesNotSay("nothing in the work folder");

    assertThat(project.newestResult("").value())
        .isEqualTo("\"1 of 9, 2 of 9, 3 of 9 and some text\"");
    assertThat(project.newestResult("").provenance().files()).isEqualTo("sftp");
    Path outputs = project.folder().resolve("target/clustrix/outputs");
    assertThat(outputs.resolve("apart/parts/part 2.txt")).hasContent("2 of 9");
    assertThat(outputs.resolve("apart-reduce/whole.txt")).hasContent("3 parts");
  }

  @Test
  void aReducerFetchesValuesThatAreTooLargeForAnswers() {
    project
        .build("clustrix:run")
        .set("function", "com.acme.probe.Much#texts")
        .set("map", "[1,0,2]")
        .set("chunk", "2")
        .set("inlineResult", "64K")
        .set("reducer", "com.acme.probe.Much#length")
        .set(settings(NamespaceHost.stranger()))
        .run()
        .succeeded();
    assertThat(project.newestResult("").value()).isEqualTo(Long.toString(3L * ((1 << 20) - 3)));
  }

  @Test
  void anExceptionAndALimitComeBackAsWell() {
    run(NamespaceHost.stranger(), "com.acme.probe.Failing#run", "[\"Wort\"]")
        .failed()
        .says("the word 'Wort' was one too many", "com.acme.probe.Failing.run(Failing.java:");
    login.run("root", "rm -rf " + work);
    run(NamespaceHost.stranger(), "com.acme.probe.Ending#killed", "[]").failed().says("signal 9");
    assertThat(exit().exitCode()).isEqualTo(137);
  }

  @Test
  void otherFilesOfTheWorkDirectoryAreReadThereByTheCallsOfTheClustersFileSystem() {
    String user = NamespaceHost.stranger();
    login.run(
        user,
        "mkdir -p "
            + work
            + "/data && cd "
            + work
            + " && printf top >top.txt && printf deep >\"data/it's ä [1]*\\\\.txt\""
            + " && ln -s .. data/back && ln -s nowhere data/broken"
            + " && mkdir data/shut && touch data/shut/in && chmod 600 data/shut"
            + " && head -c 3000000 /dev/zero >data/large.bin && chmod 640 data/large.bin");

    run(user, "com.acme.probe.Elsewhere#look", "[\"" + work + "\"]").succeeded();

    assertThat(project.newestResult("").provenance().files()).isEqualTo("sftp");
    assertThat(project.newestResult("").value())
        .contains(
            "ls [data, large.bin, made here.txt, top.txt]",
            "glob [data/back, data/broken, data/it's ä [1]*\\\\.txt, data/large.bin, data/shut]",
            "find [data/it's ä [1]*\\\\.txt, made here.txt, top.txt]",
            "du 3000007 bytes in 4 files, without 1 folders that may not be listed",
            "count 2",
            "text deep",
            "text top",
            "copied 3000000",
            "rights 640",
            "exists falsetrue",
            "refused data/new.txt: this node does not see the work directory");
    assertThat(login.run("root", "ls " + work + "/data")).doesNotContain("new.txt");
    assertThat(login.run("root", "cat " + work + "/.clustrix/jobs/*/work/made*")).isEqualTo("own");
    assertThat(leftOnTheNode()).isEmpty();
    assertThat(node.run("root", "ls /tmp")).doesNotContain("clustrix-known-hosts");
  }

  private ExitRecord exit() {
    return ExitRecord.parse(
        login.run("root", "cat " + work + "/.clustrix/jobs/*/tasks/0/1/exit.json"));
  }

  @Test
  void aFolderOfTheSameNameOnTheNodeProvesNothing() {
    String user = NamespaceHost.stranger();
    run(user, "com.acme.probe.Note#write", "[\"first\"]").succeeded();
    // an old copy of everything, with another function's packages
    node.run("root", "mkdir -p " + work + "/.clustrix/jobs && chown -R " + user + ": " + work);

    run(user, "com.acme.probe.Note#write", "[\"second\"]").succeeded();

    assertThat(project.newestResult("").provenance().files()).isEqualTo("sftp");
    assertThat(node.run("root", "find " + work + " -type f").strip()).isEmpty();
  }

  private void withJars() {
    Example example = Example.JACKSON_RECORDS;
    Project records = Project.example(example.folder(), "unseen-records");
    records
        .build("package", "clustrix:run")
        .set("function", example.function())
        .set("args", example.arguments())
        .set(settings(NamespaceHost.stranger()))
        .run()
        .succeeded();
    assertThat(records.newestResult("").value()).contains(example.answer());
    assertThat(records.newestResult("").provenance().files()).isEqualTo("sftp");
  }

  @Test
  void jarsAndDataComeAlong() {
    withJars();
  }

  @Test
  void aPackageThatTheFirstJobHasToInstallIsFetchedAsItWasSent() {
    login.run("root", "mount -t tmpfs tmpfs /usr/lib/jvm");
    try {
      withJars();
    } finally {
      login.run("root", "umount /usr/lib/jvm");
    }
    assertThat(login.run("root", "ls -A " + work + "/.clustrix/incoming")).isNotEmpty();
  }

  @Test
  void anAccountThatCannotReachTheLoginHostIsToldSo() {
    run(NamespaceHost.keyless(), "com.acme.probe.Note#write", "[\"a word\"]")
        .failed()
        .says("left no record", "does its node neither see remoteWorkDir", "loginFromNodes");
    assertThat(leftOnTheNode()).isEmpty();
  }

  @Test
  void whereNothingIsToBeTriedThatIsHowItEnds() {
    project
        .build("clustrix:run")
        .set("function", "com.acme.probe.Note#write")
        .set("args", "[\"a word\"]")
        .set(settings(NamespaceHost.stranger()))
        .set("loginFromNodes", "off")
        .run()
        .failed()
        .says("left no record", "loginFromNodes");
  }

  @Test
  void checkTellsWhatTheNodeSees() {
    project
        .build("clustrix:check")
        .set(settings(NamespaceHost.stranger()))
        .set("checkWait", "2m")
        .run()
        .succeeded()
        .says(
            "ok       shared files",
            "ok       job ",
            "note     job files      clxit1 does not see the work directory, and reaches it by SFTP"
                + " from clxit2",
            "ok       launcher       starts");
    project
        .build("clustrix:check")
        .set(settings(NamespaceHost.keyless()))
        .set("remoteWorkDir", work + "-2")
        .set("checkWait", "2m")
        .run()
        .failed()
        .says("failed   job", "left nothing", "loginFromNodes");
    login.run("root", "rm -rf " + work + "-2");
  }
}
