package org.clustrix.it.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the two hosts in namespaces of their own that the part {@code netns} of the test bed
 * brings up, and this machine's ways into it. Immutable.
 */
public final class NamespaceHost {
  private static final String PREFIX = "netns.";

  private final String name;

  private NamespaceHost(String name) {
    this.name = name;
  }

  /** Returns the host that tests run clients on. */
  public static NamespaceHost first() {
    return new NamespaceHost("first");
  }

  /** Returns the host that tests deploy to. */
  public static NamespaceHost second() {
    return new NamespaceHost("second");
  }

  /** Returns the account that owns what whoever runs the tests makes. */
  public static String owner() {
    return Testbed.get().value(PREFIX + "owner");
  }

  /** Returns an account to which nothing belongs that whoever runs the tests makes. */
  public static String stranger() {
    return Testbed.get().value(PREFIX + "stranger");
  }

  /** Returns an account that has no key on the first host. */
  public static String keyless() {
    return Testbed.get().value(PREFIX + "keyless");
  }

  /** Returns the Slurm node that the first host is. */
  public static String node() {
    return Testbed.get().value(PREFIX + "node");
  }

  /** Returns the path under which this machine sees the shared folder. */
  public static Path here() {
    return Path.of(Testbed.get().value(PREFIX + "here"));
  }

  private String value(String key) {
    return Testbed.get().value(PREFIX + name + "." + key);
  }

  /** Returns the path under which this host sees the shared folder. */
  public String shared() {
    return value("shared");
  }

  /** Returns a folder of this host alone; the other one has another of the same path. */
  public String own() {
    return value("own");
  }

  /** Returns how many bytes have gone to this host over its only wire. */
  public long receivedBytes() throws IOException {
    return Long.parseLong(Files.readString(Path.of(value("received"))).strip());
  }

  /** Returns settings that lead here. */
  public Map<String, String> settings(String user) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("clusterType", "ssh");
    settings.put("clusterHost", value("address"));
    settings.put("clusterPort", "22");
    settings.put("username", user);
    settings.put("keyFile", Testbed.get().value(PREFIX + "keyFile"));
    settings.put("knownHosts", Testbed.get().value(PREFIX + "knownHosts"));
    return settings;
  }

  /** Runs shell text there and returns what it printed; it must end with 0. */
  public String run(String user, String script) {
    return new Shell(
            List.of(
                "ssh",
                "-i",
                Testbed.get().value(PREFIX + "keyFile"),
                "-o",
                "BatchMode=yes",
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "UserKnownHostsFile=" + Testbed.get().value(PREFIX + "knownHosts"),
                user + "@" + value("address")))
        .run(script, "");
  }
}
