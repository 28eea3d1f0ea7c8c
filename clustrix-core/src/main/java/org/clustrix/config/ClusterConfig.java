package org.clustrix.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clustrix.problem.NearNames;
import org.clustrix.trace.Trace;

/**
 * What the user asks of a cluster: the effective value of every {@link Setting} and where it came
 * from. Immutable. The typed getters check on reading, and an error names value and place.
 */
public final class ClusterConfig {
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** The name of the source in messages. */
  static final String PROGRAM = "the program";

  private record Value(String text, String source) {}

  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

  private final ConfigLayers layers;
  private final Trace trace;

  private ClusterConfig(ConfigLayers layers, Trace trace) {
    this.layers = layers;
    this.trace = trace;
  }

  /**
   * Merges sources, the strongest first: the first that sets a value wins.
   *
   * @throws ConfigurationException where a source sets something that does not exist
   */
  public static ClusterConfig merge(List<ConfigSource> sources) {
    return merge(sources, new ConfigLayers(sources, ConfigFiles.NONE));
  }

  /**
   * Merges sources, the strongest first, with files below them, which are remembered as such: what
   * an annotation sets comes between both.
   *
   * @throws ConfigurationException where a source sets something that does not exist, or a cluster
   *     is named that no file has
   */
  public static ClusterConfig merge(List<ConfigSource> stronger, ConfigFiles files) {
    return merge(files.below(stronger), new ConfigLayers(stronger, files));
  }

  private static ClusterConfig merge(List<ConfigSource> sources, ConfigLayers layers) {
    ClusterConfig config = new ClusterConfig(layers, Trace.of(System.getenv()));
    for (ConfigSource source : sources) {
      source
          .values()
          .forEach(
              (key, text) -> {
                Setting setting = Setting.of(key).orElseThrow(() -> unknown(key, source.name()));
                if (!text.isBlank()) {
                  config.values.putIfAbsent(
                      setting, new Value(Items.stripped(text), source.name()));
                }
              });
    }
    return config;
  }

  /**
   * Reads one {@code clustrix.yml}, with the named cluster that it chooses itself.
   *
   * @throws ConfigurationException where the file is missing or says what cannot be, with the line
   */
  public static ClusterConfig load(Path file) {
    return load(file, "");
  }

  /**
   * Reads one {@code clustrix.yml}.
   *
   * @param cluster one of its named clusters; empty for the one that it chooses itself
   * @throws ConfigurationException where the file is missing or says what cannot be, with the line
   */
  public static ClusterConfig load(Path file, String cluster) {
    ConfigSource chosen = new ConfigSource(PROGRAM, Map.of(Setting.CLUSTER.key(), cluster));
    return merge(List.of(chosen), ConfigFiles.of(file));
  }

  /**
   * Returns what is configured where this program runs: the environment variables over the {@code
   * clustrix.yml} of the current folder, over the user's own.
   *
   * @throws ConfigurationException where one of them says what cannot be
   */
  public static ClusterConfig load() {
    return builder().withEnvironment().withFiles().build();
  }

  /**
   * Writes what is set, not the defaults, as a {@code clustrix.yml} that {@link #load(Path)} reads
   * again; a named cluster becomes settings of its own. A file that is there is replaced at once.
   *
   * @throws ConfigurationException where it cannot be written
   */
  public void save(Path file) {
    ConfigText.write(this, file);
  }

  /** Returns a configuration from code alone. */
  public static ClusterConfig of(Map<String, String> values) {
    return merge(List.of(new ConfigSource(PROGRAM, values)));
  }

  /** Collects the settings of a program one by one. */
  public static ClusterConfigBuilder builder() {
    return new ClusterConfigBuilder();
  }

  /** Returns a configuration from the variables of this process, such as CLUSTRIX_CLUSTER_HOST. */
  public static ClusterConfig fromEnvironment() {
    return merge(List.of(ConfigSource.environment(System.getenv())));
  }

  private static ConfigurationException unknown(String key, String source) {
    return new ConfigurationException(
        "there is no setting '" + key + "', set in " + source,
        NearNames.didYouMean(key, Setting.keys()));
  }

  /** Returns the value, or the default; empty where neither is set. */
  public String text(Setting setting) {
    Value value = values.get(setting);
    return value == null ? setting.fallback() : value.text();
  }

  /** Returns the value where it or a default is set. */
  public Optional<String> find(Setting setting) {
    return Optional.of(text(setting)).filter(text -> !text.isEmpty());
  }

  /**
   * Returns the settings for a method that carries {@code @Cluster}: what the annotation sets wins
   * over {@code clustrix.yml}, and whatever else was set wins over the annotation.
   *
   * @param values attributes to their values, of arrays all of them
   * @throws ConfigurationException where it names a cluster that no file has
   */
  public ClusterConfig annotated(Map<String, List<String>> values) {
    if (values.isEmpty()) {
      return this;
    }
    ConfigLayers below = layers.annotated(ConfigSource.annotation(values));
    return merge(below.stronger(), below.files()).with(trace);
  }

  /**
   * Returns those of the settings that may decide what a package holds: not those of a named
   * cluster or of a person, since a package is the same for all.
   */
  public ClusterConfig forPackages() {
    return merge(layers.files().belowForPackages(layers.stronger())).with(trace);
  }

  /** Returns what decides to which account of which machine, and to which folder there, we go. */
  public List<String> place() {
    return Setting.ofPlace().stream().map(this::text).toList();
  }

  /** Returns the same settings with another listener to what is done with them. */
  public ClusterConfig with(Trace other) {
    ClusterConfig config = new ClusterConfig(layers, other);
    config.values.putAll(values);
    return config;
  }

  /** Returns who is told of each command and byte. */
  public Trace trace() {
    return trace;
  }

  /** Returns whether a source sets it. */
  public boolean isSet(Setting setting) {
    return values.containsKey(setting);
  }

  /** Returns where a value was set, {@code the default} where it was not. */
  public String source(Setting setting) {
    Value value = values.get(setting);
    return value == null ? "the default" : value.source();
  }

  /** Returns the value, which must be set. */
  public String require(Setting setting) {
    return find(setting)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "clusterType " + text(Setting.CLUSTER_TYPE) + " needs " + setting.key(),
                    "set it with -D"
                        + setting.property()
                        + "=… or <"
                        + setting.key()
                        + "> in the POM"));
  }

  /** Returns a whole number of at least {@code least}. */
  public int integer(Setting setting, int least) {
    try {
      int number = Integer.parseInt(text(setting));
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw invalid(setting, "a whole number from " + least + " up");
  }

  /** Returns a number of bytes; empty where not set. */
  public Optional<Long> bytes(Setting setting) {
    return find(setting)
        .map(text -> Units.bytes(text).orElseThrow(() -> invalid(setting, Units.BYTES_FORM)));
  }

  /** Returns a length of time; empty where not set. */
  public Optional<Duration> duration(Setting setting) {
    return find(setting)
        .map(text -> Units.duration(text).orElseThrow(() -> invalid(setting, Units.TIME_FORM)));
  }

  /** Returns one of the given words. */
  public String oneOf(Setting setting, String... words) {
    String text = text(setting);
    if (!List.of(words).contains(text)) {
      throw invalid(setting, "one of " + String.join(", ", words));
    }
    return text;
  }

  /** Returns the items of a list; empty where not set. */
  public List<String> list(Setting setting) {
    return split(setting, "[,\n]");
  }

  /** Returns the words of a text; empty where not set. */
  public List<String> words(Setting setting) {
    return split(setting, "\\s+");
  }

  private List<String> split(Setting setting, String separator) {
    return Items.of(text(setting), separator);
  }

  /** Returns the variables of {@link Setting#ENVIRONMENT} in the order written. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    String text = text(Setting.ENVIRONMENT);
    // a value may hold commas where the variables stand on lines of their own
    for (String item : Items.of(text, text.contains("\n") ? "\n" : ",")) {
      int equals = item.indexOf('=');
      String name = equals < 0 ? item : item.substring(0, equals).strip();
      if (equals < 0 || !VARIABLE.matcher(name).matches()) {
        throw invalid(Setting.ENVIRONMENT, "NAME=value items");
      }
      variables.put(name, item.substring(equals + 1).strip());
    }
    return variables;
  }

  /** Makes the error for a value that cannot be used. */
  public ConfigurationException invalid(Setting setting, String expected) {
    return new ConfigurationException(
        setting.key() + " is '" + Items.readable(text(setting)) + "', set in " + source(setting),
        "it must be " + expected);
  }
}
