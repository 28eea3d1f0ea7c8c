package org.clustrix.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigFiles;
import org.clustrix.config.ConfigSource;
import org.clustrix.config.Items;
import org.clustrix.config.Setting;
import org.clustrix.problem.ClustrixException;
import org.clustrix.trace.Trace;

/**
 * What all goals share: the parameters of packaging and of the cluster, their precedence, and the
 * translation of errors.
 */
abstract class ClustrixMojo extends AbstractMojo {
  /** The Maven session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The project that is being built. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** How Maven came to run this goal. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** The function: {@code com.acme.Analysis#run}, with {@code (int)} where it is overloaded. */
  @Parameter(property = "clustrix.function")
  private String function;

  /** Several functions, where the module has more than one. */
  @Parameter(property = "clustrix.functions")
  private List<String> functions;

  /** Files, folders and globs, relative to the project, that travel in any case. */
  @Parameter(property = "clustrix.dataFiles")
  private List<String> dataFiles;

  /**
   * Which artifacts travel: {@code reachable} (where nothing is set), {@code closure}, {@code all}.
   */
  @Parameter(property = "clustrix.dependencyPolicy")
  private String dependencyPolicy;

  /**
   * What is needed although nothing reaches it, by commas or on lines: {@code class:com.acme.**},
   * {@code artifact:group:artifact}, {@code resource:config/*.xml}.
   */
  @Parameter(property = "clustrix.include")
  private String include;

  /** What never travels, written as in {@code include}; it wins over that. */
  @Parameter(property = "clustrix.exclude")
  private String exclude;

  /** The platform that native artifacts are for. */
  @Parameter(property = "clustrix.targetPlatform", defaultValue = "linux-x86_64")
  private String targetPlatform;

  /** Where packages are written; the variable {@code CLUSTRIX_PACKAGE_DIR} wins over it. */
  @Parameter(
      property = "clustrix.outputDirectory",
      defaultValue = "${project.build.directory}/clustrix")
  private String outputDirectory;

  /**
   * Where the analysis keeps what it knows of jars from build to build; {@code off} to keep
   * nothing. A folder of the user's caches where nothing is said.
   */
  @Parameter(property = "clustrix.analysisCache")
  private String analysisCache;

  /** Does nothing. */
  @Parameter(property = "clustrix.skip", defaultValue = "false")
  private boolean skip;

  /** Variables of the function's environment: NAME=value items, by commas or on lines. */
  @Parameter(property = "clustrix.environment")
  private String environment;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (commandLine().flag("skip", skip)) {
      getLog().info("clustrix.skip is set");
      return;
    }
    try {
      commandLine().requireKnown();
      PomElements.requireKnown(project);
      perform();
    } catch (ClustrixException e) {
      // Maven repeats the message of a cause: it gets one only where the whole is asked for
      boolean debug = Trace.isWanted(System.getenv());
      boolean whole = debug || session.getRequest().isShowErrors();
      if (debug) {
        getLog().error(e);
      }
      throw whole
          ? new MojoFailureException(ErrorText.of(e), e)
          : new MojoFailureException(ErrorText.of(e));
    }
  }

  /**
   * Does something for this module; where a goal that needs no project is named on the command
   * line, Maven runs it once at the root of a reactor, and then for each module of it.
   */
  final void forEachModule(ModuleStep step) throws MojoFailureException {
    List<MavenProject> modules = session.getProjects();
    if (execution.getSource() != MojoExecution.Source.CLI || modules.size() == 1) {
      step.run();
      return;
    }
    boolean usual = Path.of(outputDirectory).equals(usualOutput(project));
    for (MavenProject module : modules) {
      project = module;
      outputDirectory = usual ? usualOutput(module).toString() : outputDirectory;
      step.run();
    }
  }

  /** What a goal does for one module. */
  @FunctionalInterface
  interface ModuleStep {
    void run() throws MojoFailureException;
  }

  /** Returns where a module's packages are written, where nothing else is said. */
  static Path usualOutput(MavenProject module) {
    return Path.of(module.getBuild().getDirectory(), "clustrix");
  }

  /** Does what the goal is for. */
  abstract void perform() throws MojoExecutionException, MojoFailureException;

  /** Returns who is told of everything: {@code -X}, or the variable that asks for it. */
  final Trace trace() {
    if (getLog().isDebugEnabled()) {
      return line -> getLog().debug(line.get());
    }
    return Trace.isWanted(System.getenv()) ? line -> getLog().info(line.get()) : Trace.NONE;
  }

  final MavenSession session() {
    return session;
  }

  final MavenProject project() {
    return project;
  }

  final CommandLine commandLine() {
    return new CommandLine(session.getUserProperties());
  }

  /**
   * Merges all sources, the strongest first.
   *
   * @param annotated what the function's annotation sets
   */
  final ClusterConfig config(Map<String, List<String>> annotated) {
    return ClusterConfig.merge(configFiles().below(sources(annotated))).with(trace());
  }

  /**
   * Merges the sources that decide what a package holds: not those of a cluster or a person.
   *
   * @param annotated what the function's annotation sets
   */
  final ClusterConfig packagingConfig(Map<String, List<String>> annotated) {
    return ClusterConfig.merge(configFiles().belowForPackages(sources(annotated)));
  }

  private List<ConfigSource> sources(Map<String, List<String>> annotated) {
    return List.of(
        commandLine().settings(),
        ConfigSource.environment(System.getenv()),
        new ConfigSource("the POM", pomSettings()),
        ConfigSource.annotation(annotated));
  }

  /** Returns the configuration files that count here. */
  final ConfigFiles configFiles() {
    return ConfigFiles.find(ProjectFolders.of(session, project), System.getenv());
  }

  /** Returns the settings that the POM's elements and properties gave. */
  Map<String, String> pomSettings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put(Setting.ENVIRONMENT.key(), environment);
    settings.put(Setting.DEPENDENCY_POLICY.key(), dependencyPolicy);
    settings.put(Setting.INCLUDE.key(), include);
    settings.put(Setting.EXCLUDE.key(), exclude);
    if (dataFiles != null && !dataFiles.isEmpty()) {
      settings.put(Setting.DATA_FILES.key(), Items.join(dataFiles));
    }
    settings.values().removeIf(Objects::isNull);
    return settings;
  }

  /** Returns the functions that were asked for; empty where the annotated ones are meant. */
  final List<String> requestedFunctions() {
    return commandLine().functions(function, functions);
  }

  /** Returns the package that is taken as it is; empty where functions are packaged. */
  Optional<String> releasedPackage() {
    return Optional.empty();
  }

  final String targetPlatform() {
    return commandLine().text("targetPlatform", targetPlatform);
  }

  final String analysisCache() {
    return commandLine().text("analysisCache", analysisCache == null ? "" : analysisCache);
  }

  final Path outputFolder() {
    // without a project Maven leaves the expression in the default as it is
    String usual = project.getFile() == null ? "target/clustrix" : outputDirectory;
    String chosen = commandLine().text("outputDirectory", usual);
    return Path.of(packageVariable().orElse(chosen)).toAbsolutePath();
  }

  /** Returns where the output folder is set, for people. */
  final String outputSource() {
    if (packageVariable().isPresent()) {
      return "set in CLUSTRIX_PACKAGE_DIR";
    }
    boolean asked = !commandLine().text("outputDirectory", "").isEmpty();
    return asked ? "set in the command line" : "as the POM says, or the default";
  }

  private static Optional<String> packageVariable() {
    return Optional.ofNullable(System.getenv("CLUSTRIX_PACKAGE_DIR")).filter(dir -> !dir.isBlank());
  }
}
