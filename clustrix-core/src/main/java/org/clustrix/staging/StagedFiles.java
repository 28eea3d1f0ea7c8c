package org.clustrix.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clustrix.classpath.FileDigests;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Setting;
import org.clustrix.deploy.InputFile;

/**
 * What a configuration says that a job gets and gives.
 *
 * @param inputs the files as they are now
 * @param outputs files, folders and globs of its work folder
 */
public record StagedFiles(List<InputFile> inputs, List<FilePattern> outputs) {
  /** Copies the lists. */
  public StagedFiles {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * Reads the settings, and the inputs.
   *
   * @param project the folder that inputs are relative to
   * @param output a folder that holds no inputs unless one is named in it
   * @throws ConfigurationException for what cannot be staged
   */
  public static StagedFiles of(ClusterConfig config, Path project, Path output) {
    List<FilePattern> inputs =
        FilePattern.all("inputs", config.list(Setting.INPUTS), "the project " + project);
    List<FilePattern> outputs = outputs(config);
    boolean any = !inputs.isEmpty() || !outputs.isEmpty();
    if (any && config.text(Setting.WORKING_DIRECTORY).equals("remote")) {
      throw new ConfigurationException(
          "workingDirectory is 'remote', set in "
              + config.source(Setting.WORKING_DIRECTORY)
              + ", and "
              + (inputs.isEmpty() ? "outputs" : "inputs")
              + " are of the folder of each job",
          "set workingDirectory to 'job', or use ClusterFilesystem for files of remoteWorkDir");
    }
    return new StagedFiles(new InputFiles(project, output, digests()).find(inputs), outputs);
  }

  /** Returns what comes back, as a configuration says it. */
  public static List<FilePattern> outputs(ClusterConfig config) {
    return FilePattern.all("outputs", config.list(Setting.OUTPUTS), "the work folder of a job");
  }

  private static FileDigests digests() {
    Map<String, String> environment = System.getenv();
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        caches.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
    return new FileDigests(Optional.of(base.resolve("clustrix").resolve("inputs")));
  }
}
