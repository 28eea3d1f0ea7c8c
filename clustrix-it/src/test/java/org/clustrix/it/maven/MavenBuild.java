package org.clustrix.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * One real Maven build in a process of its own, as a person would type it. Not thread safe; {@link
 * #run} may be called once.
 */
public final class MavenBuild {
  /** A build of a few seconds otherwise spends half of its processor time on compiling itself. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path folder;
  private final List<String> words = new ArrayList<>();
  private final Properties properties = new Properties();
  private final InvocationRequest request = new DefaultInvocationRequest();
  private MavenVersion version = MavenVersion.V3_9;

  private MavenBuild(Path folder, List<String> goals) {
    this.folder = folder;
    words.addAll(goals);
    request.setBaseDirectory(folder.toFile());
    request.setJavaHome(Jdk.current().home().toFile());
    request.setLocalRepositoryDirectory(PrivateRepository.path().toFile());
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.setInputStream(null);
    // the environment of the build that runs the tests must not reach the builds that it starts
    request.addShellEnvironment("MAVEN_OPTS", SHORT_LIVED);
    for (String variable : List.of("MAVEN_ARGS", "MAVEN_CMD_LINE_ARGS")) {
      request.addShellEnvironment(variable, "");
    }
    // nor a clustrix.yml of whoever runs the tests
    request.addShellEnvironment("XDG_CONFIG_HOME", Places.target().resolve("no-config").toString());
  }

  static MavenBuild of(Path folder, String... goals) {
    return new MavenBuild(folder, List.of(goals));
  }

  /** Uses another Maven than {@link MavenVersion#V3_9}. */
  public MavenBuild maven(MavenVersion wanted) {
    version = wanted;
    return this;
  }

  /** Runs Maven on another JDK than the one of the tests. */
  public MavenBuild on(Jdk jdk) {
    request.setJavaHome(jdk.home().toFile());
    return this;
  }

  /** Adds words to the command line, such as {@code -o}. */
  public MavenBuild options(String... options) {
    Collections.addAll(words, options);
    return this;
  }

  /** Sets {@code -Dclustrix.<name>}. */
  public MavenBuild set(String name, String value) {
    return property("clustrix." + name, value);
  }

  /** Sets several {@code -Dclustrix.<name>}. */
  public MavenBuild set(Map<String, String> settings) {
    settings.forEach(this::set);
    return this;
  }

  /** Sets {@code -D<name>}. */
  public MavenBuild property(String name, String value) {
    properties.setProperty(name, value);
    return this;
  }

  /** Sets a variable of the environment. */
  public MavenBuild env(String name, String value) {
    request.addShellEnvironment(name, value);
    return this;
  }

  /**
   * Uses these server entries; they stand in the global settings, so that mirrors and proxies of
   * the user's own settings still hold.
   */
  public MavenBuild settings(Path file) {
    request.setGlobalSettingsFile(file.toFile());
    return this;
  }

  /** Runs the build and waits for its end; its log also stands beside the project. */
  public BuildOutcome run() {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    request.setProperties(properties);
    request.addArgs(words);
    request.setOutputHandler(log::add);
    request.setErrorHandler(log::add);
    DefaultInvoker invoker = new DefaultInvoker();
    invoker.setMavenHome(version.home().toFile());
    try {
      InvocationResult result = invoker.execute(request);
      if (result.getExecutionException() != null) {
        throw new AssertionError("Maven could not be started", result.getExecutionException());
      }
      BuildOutcome outcome =
          new BuildOutcome(version + " " + words + " " + properties, result.getExitCode(), log);
      keep(outcome);
      return outcome;
    } catch (MavenInvocationException e) {
      throw new AssertionError("Maven could not be started", e);
    }
  }

  private void keep(BuildOutcome outcome) {
    Path logs = folder.resolveSibling(folder.getFileName() + "-logs");
    try {
      Files.createDirectories(logs);
      try (var earlier = Files.list(logs)) {
        Files.writeString(
            logs.resolve(earlier.count() + 1 + ".log"),
            outcome.command() + "\n" + outcome.text() + "\nexit " + outcome.exitCode() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
