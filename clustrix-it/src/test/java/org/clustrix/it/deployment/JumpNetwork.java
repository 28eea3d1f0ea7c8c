package org.clustrix.it.deployment;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;

/**
 * Two hosts in network namespaces of their own, each with an sshd; the second is to be reached
 * through the first only. Needs root. Not thread-safe.
 */
final class JumpNetwork implements Closeable {
  static final String OUTER = "10.78.1.";
  static final String INNER = "10.78.2.";

  private final Path scratch;
  private final String jump = "clxj" + ProcessHandle.current().pid();
  private final String target = "clxt" + ProcessHandle.current().pid();
  private Sshd first;
  private Sshd second;

  /** Makes both; they are removed at the latest when this program ends. */
  JumpNetwork(Path scratch) throws Exception {
    this.scratch = scratch;
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    network();
    first = sshd(jump, OUTER + "2");
    second = sshd(target, INNER + "2");
  }

  /** Returns the server of the host between. */
  Sshd first() {
    return first;
  }

  /** Returns the server of the host behind it. */
  Sshd second() {
    return second;
  }

  private Sshd sshd(String namespace, String address) throws Exception {
    return new Sshd(
        scratch.resolve(namespace), List.of("ip", "netns", "exec", namespace), address, List.of());
  }

  private static void ip(String words) {
    Call.of(("ip " + words).split(" ", -1));
  }

  /** No routes, no forwarding: who wants to the second must ask the first. */
  private void network() {
    ip("netns add " + jump);
    ip("netns add " + target);
    ip("-n " + jump + " link set lo up");
    ip("-n " + target + " link set lo up");
    ip("link add " + jump + "o type veth peer name outer netns " + jump);
    ip("addr add " + OUTER + "1/24 dev " + jump + "o");
    ip("link set " + jump + "o up");
    ip("-n " + jump + " addr add " + OUTER + "2/24 dev outer");
    ip("-n " + jump + " link set outer up");
    ip("-n " + jump + " link add inner type veth peer name inner netns " + target);
    ip("-n " + jump + " addr add " + INNER + "1/24 dev inner");
    ip("-n " + jump + " link set inner up");
    ip("-n " + target + " addr add " + INNER + "2/24 dev inner");
    ip("-n " + target + " link set inner up");
  }

  private void remove() {
    Call.anyhow("ip", "netns", "del", jump);
    Call.anyhow("ip", "netns", "del", target);
  }

  @Override
  public void close() {
    if (second != null) {
      second.close();
    }
    if (first != null) {
      first.close();
    }
    remove();
  }
}
