package org.clustrix.it.deployment;

import java.util.HashMap;
import java.util.Map;

/**
 * One way to a host, for Clustrix and for what a person would type.
 *
 * @param name for the table
 * @param settings for Clustrix, without host and port
 * @param near the alias in the configuration of ssh, without a delay
 * @param far the same, delayed
 * @param further the same, delayed more
 * @param line what delays {@code far}
 * @param ports for a client that does not read that configuration: near, far, further
 */
record BenchRoute(
    String name,
    Map<String, String> settings,
    String near,
    String far,
    String further,
    DelayProxy line,
    Map<String, Integer> ports) {

  /** Returns the settings for one of the aliases. */
  Map<String, String> to(String alias) {
    Map<String, String> all = new HashMap<>(settings);
    if (ports.containsKey(alias)) {
      all.put("clusterHost", "127.0.0.1");
      all.put("clusterPort", Integer.toString(ports.get(alias)));
    } else {
      all.put("clusterHost", alias);
    }
    return all;
  }
}
