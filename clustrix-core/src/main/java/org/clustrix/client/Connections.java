package org.clustrix.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.Credentials;
import org.clustrix.config.Setting;
import org.clustrix.job.ClusterSession;
import org.clustrix.problem.ClustrixException;

/**
 * The clusters of one executor: its own, and those that methods name in {@code @Cluster} where the
 * program does not say otherwise. Each is connected to once, when it is needed. Thread-safe.
 */
final class Connections implements AutoCloseable {
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
  private final Once<Map<String, List<String>>, Target> targets = new Once<>();

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

  /**
   * Returns where a function runs.
   *
   * @param annotation what {@code @Cluster} sets on it
   */
  Target of(Map<String, List<String>> annotation) {
    return targets.get(annotation, () -> target(annotation));
  }

  /**
   * Returns where a reducer runs: where the array does, with its own settings if it says any.
   *
   * @param array the annotation of the method that is mapped
   * @param reducer the annotation of the reducer
   * @throws ClustrixException where it names another cluster
   */
  Target reducing(Map<String, List<String>> array, Map<String, List<String>> reducer) {
    if (reducer.isEmpty()) {
      return of(array);
    }
    Map<String, List<String>> values = new TreeMap<>(reducer);
    if (Setting.ANNOTATED_PLACE.stream().noneMatch(values::containsKey)) {
      Setting.ANNOTATED_PLACE.stream()
          .filter(array::containsKey)
          .forEach(where -> values.put(where, array.get(where)));
    }
    if (!config.annotated(values).place().equals(config.annotated(array).place())) {
      throw new ClustrixException(
          "the reducer names another cluster in @Cluster than the method whose results it takes",
          "a reducer runs where the results are: leave cluster and clusterHost out of its"
              + " annotation");
    }
    return of(values);
  }

  private Target target(Map<String, List<String>> annotation) {
    ClusterConfig wanted = config.annotated(annotation);
    Connection connection = at(wanted);
    return new Target(
        wanted,
        connection,
        wanted == config ? connection.session() : connection.session().with(wanted));
  }

  @Override
  public void close() {
    open.all().forEach(Connection::close);
  }
}
