package org.clustrix.host.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import java.util.Base64;
import org.clustrix.format.Sha256;

/**
 * Known host keys that remember the fingerprint of what a host offered, for messages, and to which,
 * on request, an unknown key is added, as {@code StrictHostKeyChecking=accept-new} of OpenSSH does:
 * a changed key is still refused. JSch has neither.
 */
final class HostKeyCheck implements HostKeyRepository {
  private final HostKeyRepository known;
  private final boolean acceptNew;
  private String offered = "no fingerprint";

  HostKeyCheck(HostKeyRepository known, boolean acceptNew) {
    this.known = known;
    this.acceptNew = acceptNew;
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
    if (acceptNew && verdict == NOT_INCLUDED && getHostKey(host, null).length == 0) {
      try {
        known.add(new HostKey(host, key), null);
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
