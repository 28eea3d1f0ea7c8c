package org.clustrix.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clustrix.problem.NearNames;

/**
 * The {@code clustrix.yml} that count, the strongest first. A named cluster of a file is stronger
 * than the rest of the same file.
 *
 * @param project those of the project that are there, the nearest first
 * @param user the user's own, where there is one
 */
public record ConfigFiles(List<ConfigFile> project, Optional<ConfigFile> user) {
  /** No files. */
  public static final ConfigFiles NONE = new ConfigFiles(List.of(), Optional.empty());

  /** Copies the list. */
  public ConfigFiles {
    project = List.copyOf(project);
  }

  /**
   * Reads one file.
   *
   * @throws ConfigurationException where it is missing or says what cannot be, with the line
   */
  static ConfigFiles of(Path file) {
    return new ConfigFiles(List.of(ConfigFile.read(file)), Optional.empty());
  }

  /** Returns all, the strongest first. */
  public List<ConfigFile> all() {
    return Stream.concat(project.stream(), user.stream()).toList();
  }

  /**
   * Looks for files: of the project, then of the user.
   *
   * @param folders of the project, the nearest first
   * @param environment the environment variables, which say where the user's file lies
   * @throws ConfigurationException where one cannot be used
   */
  public static ConfigFiles find(List<Path> folders, Map<String, String> environment) {
    Optional<ConfigFile> own = ConfigFile.in(userFolder(environment));
    own.ifPresent(ConfigFiles::requireNoPackaging);
    return new ConfigFiles(
        folders.stream().map(ConfigFile::in).flatMap(Optional::stream).toList(), own);
  }

  /**
   * Returns where the user's own file lies: {@code $XDG_CONFIG_HOME/clustrix}, and {@code
   * ~/.config/clustrix} where that variable is not set.
   */
  public static Path userFolder(Map<String, String> environment) {
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base =
        folder.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(folder);
    return base.resolve("clustrix");
  }

  /** Else the same project would give another package to everyone. */
  private static void requireNoPackaging(ConfigFile file) {
    for (ConfigSource source : file.settings()) {
      for (String key : source.values().keySet()) {
        if (Setting.of(key).filter(Setting::isOfPackage).isPresent()) {
          throw new ConfigurationException(
              source.name() + ": " + key + " decides what a package holds, for everybody",
              "set it in the POM or in the " + ConfigFile.NAME + " beside it");
        }
      }
    }
  }

  /**
   * Puts the files below stronger sources.
   *
   * @return all, the strongest first, for {@link ClusterConfig#merge}
   * @throws ConfigurationException where a cluster is named that no file has
   */
  public List<ConfigSource> below(List<ConfigSource> stronger) {
    List<ConfigSource> all = new ArrayList<>(stronger);
    all().forEach(file -> all.addAll(file.settings()));
    ClusterConfig chosen = ClusterConfig.merge(all);
    Optional<String> cluster = chosen.find(Setting.CLUSTER);
    if (cluster.isEmpty()) {
      return all;
    }
    if (all().stream().noneMatch(file -> file.clusters().containsKey(cluster.get()))) {
      throw unknown(cluster.get(), chosen.source(Setting.CLUSTER));
    }
    List<ConfigSource> named = new ArrayList<>(stronger);
    for (ConfigFile file : all()) {
      named.addAll(file.clusters().getOrDefault(cluster.get(), List.of()));
      named.addAll(file.settings());
    }
    return named;
  }

  /**
   * Puts below stronger sources what the project says of packages: the same for every cluster and
   * every person.
   */
  public List<ConfigSource> belowForPackages(List<ConfigSource> stronger) {
    List<ConfigSource> all = new ArrayList<>(stronger);
    project.forEach(file -> all.addAll(file.settings()));
    return all;
  }

  /** Returns the names of all clusters, sorted. */
  public List<String> clusters() {
    TreeSet<String> names = new TreeSet<>();
    all().forEach(file -> names.addAll(file.clusters().keySet()));
    return List.copyOf(names);
  }

  private ConfigurationException unknown(String cluster, String source) {
    String summary = "there is no cluster '" + cluster + "', set in " + source;
    if (all().isEmpty()) {
      return new ConfigurationException(
          summary + ", and no " + ConfigFile.NAME + " is found",
          "describe it below 'clusters:' in a "
              + ConfigFile.NAME
              + " beside the POM or in "
              + userFolder(System.getenv()));
    }
    List<String> names = clusters();
    List<String> read = all().stream().map(file -> file.path().toString()).toList();
    String near = names.isEmpty() ? "" : NearNames.didYouMean(cluster, names);
    String list = names.isEmpty() ? "none" : String.join(", ", names);
    return new ConfigurationException(
        summary,
        (near.startsWith("did") ? near + " " : "")
            + "in "
            + String.join(" and ", read)
            + " there are: "
            + list);
  }
}
