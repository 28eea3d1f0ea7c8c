package org.clustrix.host.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.util.Base64;
import java.util.Optional;
import org.clustrix.format.Sha256;

/**
 * Known host keys that remember the fingerprint of what a host offered, for messages, and to which,
 * on request, an unknown key is added, as {@code StrictHostKeyChecking=accept-new} of OpenSSH does:
 * a changed key is still refused. JSch has neither.
 */
final class HostKeyCheck implements HostKeyRepository {
  private final HostKeyRepository known;
  private final Optional<HostKeyRepository> noted;
  private String offered = "no fingerprint";

  /**
   * Makes one.
   *
   * @param noted where a key of a host of which none is known is noted; empty where it is refused
   */
  HostKeyCheck(HostKeyRepository known, Optional<HostKeyRepository> noted) {
    this.known = known;
    this.noted = noted;
  }

  /**
   * Returns the fingerprint of the key that was looked at last, as {@code ssh-keygen -l} shows it.
   */
  String offered() {
    return offered;
  }

  @Override
  public int check(String host, byte[] key) {
    offered =
        "SHA256:"
            + Base64.getEncoder().withoutPadding().encodeToString(Sha256.newDigest().digest(key));
    int verdict = known.check(host, key);
    // NOT_INCLUDED also stands for "another type of key is known": that one must not be replaced
    if (noted.isPresent() && verdict == NOT_INCLUDED && getHostKey(host, null).length == 0) {
      try {
        noted.get().add(new HostKey(host, key), null);
        return OK;
      } catch (JSchException e) {
        return NOT_INCLUDED;
      }
    }
    return verdict;
  }

  @Override
  public void add(HostKey key, UserInfo user) {
    known.add(key, user);
  }

  @Override
  public void remove(String host, String type) {
    known.remove(host, type);
  }

  @Override
  public void remove(String host, String type, byte[] key) {
    known.remove(host, type, key);
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return known.getKnownHostsRepositoryID();
  }

  @Override
  public HostKey[] getHostKey() {
    return known.getHostKey();
  }

  @Override
  public HostKey[] getHostKey(String host, String type) {
    HostKey[] keys = known.getHostKey(host, type);
    return keys == null ? new HostKey[0] : keys;
  }
}
