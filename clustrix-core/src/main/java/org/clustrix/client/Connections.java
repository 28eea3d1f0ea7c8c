package org.clustrix.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.format.FunctionInfo;
import org.clustrix.job.ClusterSession;
import org.clustrix.packaging.PackageInfo;
import org.clustrix.packaging.PackagedAnnotation;
import org.clustrix.problem.ClustrixException;

/**
 * The clusters of one executor: its own, and those that methods name in {@code @Cluster} where the
 * program does not say otherwise. Each is connected to once, when it is needed. Thread-safe.
 */
final class Connections implements AutoCloseable {
  /** The attributes of the annotation that say where a method runs. */
  private static final List<Setting> WHERE = List.of(Setting.CLUSTER, Setting.CLUSTER_HOST);

  /**
   * Where and with what settings a function runs.
   *
   * @param config as its annotation makes it
   * @param connection to its cluster
   * @param session has those settings
   */
  record Target(ClusterConfig config, Connection connection, ClusterSession session) {}

  private final ClusterConfig config;
  private final Credentials credentials;
  private final Once<List<String>, Connection> open = new Once<>();
  private final Once<List<Object>, Target> targets = new Once<>();

  Connections(ClusterConfig config, Credentials credentials) {
    this.config = config;
    this.credentials = credentials;
    boolean somewhere =
        !config.text(Setting.CLUSTER_TYPE).equals("ssh")
            || config.find(Setting.CLUSTER_HOST).isPresent();
    if (somewhere) {
      // else each method has to say where, and to be asked for this one is an error
      own();
    }
  }

  /** Returns the cluster that the configuration names. */
  Connection own() {
    return at(config);
  }

  private Connection at(ClusterConfig wanted) {
    return open.get(wanted.place(), () -> Connection.open(wanted, credentials(wanted)));
  }

  /** They were given for one host, and are offered to no other. */
  private Credentials credentials(ClusterConfig wanted) {
    boolean same =
        wanted.text(Setting.CLUSTER_HOST).equals(config.text(Setting.CLUSTER_HOST))
            && wanted.text(Setting.CLUSTER_PORT).equals(config.text(Setting.CLUSTER_PORT));
    return same ? credentials : Credentials.NONE;
  }

  /** Returns where the function of a package runs. */
  Target of(PackageInfo info) {
    return targets.get(List.of(info.packageId()), () -> target(PackagedAnnotation.of(info)));
  }

  /**
   * Returns where a reducer runs: where the array does, with its own settings if it says any.
   *
   * @throws ClustrixException where it names another cluster
   */
  Target reducing(PackageInfo array, PackageInfo reducer) {
    return targets.get(
        List.of(array.packageId(), reducer.packageId()),
        () -> {
          Map<String, List<String>> values = new TreeMap<>(PackagedAnnotation.of(reducer));
          if (values.isEmpty()) {
            return of(array);
          }
          Map<String, List<String>> ofArray = PackagedAnnotation.of(array);
          if (WHERE.stream().noneMatch(setting -> values.containsKey(setting.key()))) {
            WHERE.stream()
                .map(Setting::key)
                .filter(ofArray::containsKey)
                .forEach(key -> values.put(key, ofArray.get(key)));
          }
          ClusterConfig wanted = config.annotated(values);
          if (!wanted.place().equals(of(array).config().place())) {
            throw elsewhere(array.metadata().function(), reducer.metadata().function());
          }
          return target(values);
        });
  }

  private Target target(Map<String, List<String>> annotation) {
    ClusterConfig wanted = config.annotated(annotation);
    Connection connection = at(wanted);
    return new Target(
        wanted,
        connection,
        wanted == config ? connection.session() : connection.session().with(wanted));
  }

  private static ClustrixException elsewhere(FunctionInfo method, FunctionInfo reducer) {
    return new ClustrixException(
        reducer.qualname() + " names another cluster in @Cluster than " + method.qualname(),
        "a reducer runs where the results are: leave cluster and clusterHost out of its annotation");
  }

  @Override
  public void close() {
    open.all().forEach(Connection::close);
  }
}
