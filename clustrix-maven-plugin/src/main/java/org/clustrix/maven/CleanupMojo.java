package org.clustrix.maven;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.clustrix.cleanup.Age;
import org.clustrix.cleanup.ClusterCleanup;
import org.clustrix.cleanup.Freed;
import org.clustrix.cleanup.OutputCleanup;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.inspection.ByteSize;
import org.clustrix.problem.NearNames;

/**
 * Removes old packages, jobs and artifacts from the cluster, and old packages and results from the
 * output folder; nothing that a package which stays, an alias, an unfinished job or a running
 * deployment needs.
 */
@Mojo(name = "cleanup", requiresProject = false, threadSafe = true)
public final class CleanupMojo extends ClusterMojo {
  private static final List<String> PLACES = List.of("all", "local", "remote");

  /**
   * Where to clean up: {@code remote} (the cluster), {@code local} (the output folder), or both.
   */
  @Parameter(property = "clustrix.cleanup", defaultValue = "all")
  private String cleanup;

  /** How old things must be to go: {@code 30d}, {@code 12h}; {@code 0} for everything unused. */
  @Parameter(property = "clustrix.olderThan", defaultValue = "30d")
  private String olderThan;

  /** Tells what would go, and changes nothing. */
  @Parameter(property = "clustrix.dryRun", defaultValue = "false")
  private boolean dryRun;

  private final SettingsDecrypter decrypter;

  /** Made by Maven. */
  @Inject
  public CleanupMojo(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  void perform() {
    String place = commandLine().text("cleanup", cleanup);
    if (!PLACES.contains(place)) {
      throw new ConfigurationException(
          "clustrix.cleanup is '" + place + "'", NearNames.didYouMean(place, PLACES));
    }
    Age age = Age.parse("clustrix.olderThan", commandLine().text("olderThan", olderThan));
    boolean dry = commandLine().flag("dryRun", dryRun);
    if (!place.equals("remote")) {
      for (Path folder : outputFolders()) {
        tell(new OutputCleanup(folder, FunctionRecord.packages(folder)).run(age, dry), dry);
      }
    }
    if (!place.equals("local")) {
      ClusterConfig config = config(new AnnotatedPlace(this).of(""));
      tell(
          ClusterCleanup.run(
              config,
              SettingsCredentials.find(session().getSettings(), decrypter, config),
              age,
              dry),
          dry);
    }
  }

  /** Maven runs a goal that needs no project once for a whole reactor. */
  private Set<Path> outputFolders() {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(outputFolder());
    for (MavenProject module : session().getProjects()) {
      if (module.getFile() != null) {
        folders.add(usualOutput(module));
      }
    }
    return folders;
  }

  private void tell(Freed freed, boolean dry) {
    for (Freed.Item item : freed.items()) {
      String line = "  " + item.path() + " (" + ByteSize.text(item.bytes()) + ")";
      if (dry) {
        getLog().info(line);
      } else {
        getLog().debug(line);
      }
    }
    getLog()
        .info(
            (dry ? "Would remove " : "Removed ")
                + freed.counts()
                + " ("
                + ByteSize.text(freed.bytes())
                + ") from "
                + freed.where());
  }
}
